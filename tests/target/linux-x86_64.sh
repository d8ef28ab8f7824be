# SPDX-License-Identifier: MIT
# x86_64 Linux over glibc and musl, by gcc and clang: what tools/check runs.

packages gcc g++ make clang pkg-config musl-dev musl-tools libfuse3-dev fuse3 \
	libseccomp-dev "gcc-$(tools/number.sh gcc)-multilib" binutils dpkg-dev libclang-rt-dev

for cc in gcc clang; do
	stage build-glibc-$cc tests/build.sh "$build/glibc-$cc" CC=$cc "CFLAGS=$says_stack"
done
stage build-musl-gcc tests/build.sh "$build/musl-gcc" CC=musl-gcc "CFLAGS=$says_stack"
musl=/usr/lib/x86_64-linux-musl
more build-musl-clang tests/build.sh "$build/musl-clang" CC="clang \
	--target=x86_64-linux-musl -nostdinc -isystem /usr/include/x86_64-linux-musl \
	-isystem $(clang -print-resource-dir)/include -B$musl -L$musl \
	-static -Wno-unused-command-line-argument"
sanitize='-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all'
more build-glibc-gcc-sanitized tests/build.sh "$build/glibc-gcc-sanitized" CC=gcc CFLAGS="$sanitize"
stage build-glibc-clang-sanitized tests/build.sh "$build/glibc-clang-sanitized" CC=clang CFLAGS="$sanitize"

stage --needs=build-glibc-gcc house-glibc tests/house/run.sh "$build/glibc-gcc"
stage --needs=build-musl-gcc house-musl tests/house/run.sh --built "$build/musl-gcc"
for libc in glibc musl; do
	stage --needs=build-$libc-gcc use-$libc tests/use.sh "$build/$libc-gcc"
done
stage --needs=build-glibc-clang use-glibc-clang tests/use.sh "$build/glibc-clang"
more --needs=build-musl-clang use-musl-clang tests/use.sh "$build/musl-clang"
# Over each libc by gcc, and over glibc by clang with the sanitizers; the rest in --all.
stage --needs=build-glibc-gcc conformance-glibc-gcc tests/conformance/run.sh --json="$build/glibc-gcc.json" "$build/glibc-gcc/obj/overstat-cc"
more --needs=build-glibc-clang conformance-glibc-clang tests/conformance/run.sh --json="$build/glibc-clang.json" "$build/glibc-clang/obj/overstat-cc"
more --needs=build-glibc-gcc-sanitized conformance-glibc-gcc-sanitized env CFLAGS="$sanitize" \
	tests/conformance/run.sh "$build/glibc-gcc-sanitized/obj/overstat-cc"
stage --needs=build-glibc-clang-sanitized conformance-glibc-clang-sanitized env CFLAGS="$sanitize" \
	tests/conformance/run.sh "$build/glibc-clang-sanitized/obj/overstat-cc"
stage --needs=build-musl-gcc conformance-musl tests/conformance/run.sh --json="$build/musl-gcc.json" "$build/musl-gcc/obj/overstat-cc"
more --needs=build-musl-gcc conformance-musl-static tests/conformance/run.sh "$build/musl-gcc/obj/overstat-cc -static"
more --needs=build-musl-clang conformance-musl-clang tests/conformance/run.sh "$build/musl-clang/obj/overstat-cc"

stage --needs=build-musl-gcc --needs=build-glibc-gcc --needs=build-glibc-clang \
	faults tests/faults/run.sh "$build/musl-gcc/obj/overstat-cc" \
	"$build/glibc-gcc/obj/overstat-cc" "$build/glibc-clang/obj/overstat-cc"
stage --needs=build-glibc-gcc --needs=build-musl-gcc files tests/linux/files.sh glibc "$build/glibc-gcc/obj/overstat-cc" '' \
	musl "$build/musl-gcc/obj/overstat-cc" ''

# That it measures is seen in three placements too.
measured() {
	(export PLACEMENTS=3 && cd "$build/glibc-gcc" && make "$1") && echo "ok make $1 measured"
}
stage --needs=build-glibc-gcc size measured size
alone --needs=build-glibc-gcc bench measured bench
shows() {
	tools/demo linux && echo 'ok tools/demo'
}
stage demo shows
