# SPDX-License-Identifier: MIT
# x86_64 Linux over glibc and musl, by gcc and clang: what tools/check runs.

packages() {
	tools/need.sh gcc g++ make clang clang-format clang-tidy cppcheck shellcheck \
		check pkg-config musl-dev musl-tools libfuse3-dev fuse3 libseccomp-dev \
		mandoc manpages-dev gcovr gcc-12-multilib busybox dash libtool cmake \
		bmake gnulib autoconf automake dpkg-dev libclang-rt-14-dev &&
		echo 'ok the packages that the tests need are installed'
}
stage packages packages

for cc in gcc clang; do
	stage build-glibc-$cc tests/build.sh "$build/glibc-$cc" CC=$cc
done
stage build-musl-gcc tests/build.sh "$build/musl-gcc" CC=musl-gcc
musl=/usr/lib/x86_64-linux-musl
stage build-musl-clang tests/build.sh "$build/musl-clang" CC="clang \
	--target=x86_64-linux-musl -nostdinc -isystem /usr/include/x86_64-linux-musl \
	-isystem $(clang -print-resource-dir)/include -B$musl -L$musl \
	-static -Wno-unused-command-line-argument"
sanitize='-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all'
for cc in gcc clang; do
	stage build-glibc-$cc-sanitized tests/build.sh \
		"$build/glibc-$cc-sanitized" CC=$cc CFLAGS="$sanitize"
done

stage lint tools/lint.sh .
for libc in glibc musl; do
	stage house-$libc tests/house/run.sh "$build/$libc-gcc"
done
stage man tests/man.sh
for cc in gcc clang; do
	stage unit-$cc tests/unit/run.sh CC=$cc
	stage unit-$cc-sanitized tests/unit/run.sh CC=$cc SAN=address,undefined
	stage template-$cc tests/template.sh CC=$cc
done
stage coverage tests/coverage.sh

for cc in gcc clang; do
	stage conformance-glibc-$cc tests/conformance/run.sh "$build/glibc-$cc/obj/overstat-cc"
done
for cc in gcc clang; do
	stage conformance-glibc-$cc-sanitized env CFLAGS="$sanitize" \
		tests/conformance/run.sh "$build/glibc-$cc-sanitized/obj/overstat-cc"
done
stage conformance-musl tests/conformance/run.sh "$build/musl-gcc/obj/overstat-cc"
stage conformance-musl-static tests/conformance/run.sh "$build/musl-gcc/obj/overstat-cc -static"
stage conformance-musl-clang tests/conformance/run.sh "$build/musl-clang/obj/overstat-cc"

stage faults tests/faults/run.sh "$build/musl-gcc/obj/overstat-cc" \
	"$build/glibc-gcc/obj/overstat-cc" "$build/glibc-clang/obj/overstat-cc"
stage files tests/linux/files.sh glibc "$build/glibc-gcc/obj/overstat-cc" '' \
	musl "$build/musl-gcc/obj/overstat-cc" ''
stage headers tests/headers/run.sh
stage packaging tests/packaging/run.sh
stage legacy tests/legacy/run.sh

# That it measures is seen in three placements too.
measured() {
	(export PLACEMENTS=3 && cd "$build/glibc-gcc" && make "$1") && echo "ok make $1 measured"
}
stage size measured size
stage bench measured bench
shows() {
	tools/demo linux && echo 'ok tools/demo'
}
stage demo shows
