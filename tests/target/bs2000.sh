# SPDX-License-Identifier: MIT
# The BS2000 personality over glibc, on x86_64 and, where the libc's layouts are
# narrow, on i686: what tools/check runs.

packages gcc "gcc-$(tools/number.sh gcc)-multilib" libc6-dev make binutils clang \
	libclang-rt-dev check pkg-config libfuse3-dev fuse3 libseccomp-dev strace

m32="gcc -m32 -idirafter /usr/include/x86_64-linux-gnu"
sanitize='-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all'
stage build-x86_64 tests/build.sh "$build/x86_64" CC=gcc --host=x86_64-bs2000 "CFLAGS=$says_stack"
stage build-i686 tests/build.sh "$build/i686" CC="$m32" --host=i686-bs2000 "CFLAGS=$says_stack"
stage build-x86_64-clang tests/build.sh "$build/x86_64-clang" CC=clang --host=x86_64-bs2000
stage build-x86_64-sanitized tests/build.sh "$build/x86_64-sanitized" CC=gcc --host=x86_64-bs2000 CFLAGS="$sanitize"
stage build-i686-sanitized tests/build.sh "$build/i686-sanitized" CC="$m32" --host=i686-bs2000 CFLAGS="$sanitize"
for host in x86_64 i686; do
	stage --needs=build-$host house-$host tests/house/run.sh --built "$build/$host"
	stage --needs=build-$host use-$host tests/use.sh "$build/$host"
done
for host in x86_64 i686 x86_64-clang; do
	stage --needs=build-$host page-$host tests/bs2000/run.sh "$build/$host"
done
for host in x86_64 i686; do
	stage --needs=build-$host-sanitized page-$host-sanitized env CFLAGS="$sanitize" tests/bs2000/run.sh "$build/$host-sanitized"
	stage --needs=build-$host crash-$host tests/bs2000/crash.sh "$build/$host"
done
stage fuzz tests/bs2000/fuzz.sh
# POSIX files are the backend's below.
for host in x86_64 i686; do
	stage --needs=build-$host conformance-$host tests/conformance/run.sh --without=zerocopy --json="$build/$host.json" "$build/$host/obj/overstat-cc"
done

shows() {
	tools/demo bs2000 && echo 'ok tools/demo bs2000'
}
stage demo shows
