# SPDX-License-Identifier: MIT
# zig, which is compilers and libcs for many targets in one package of PyPI: for each,
# configured by nothing but CC, built, installed, and judged by the conformance programs.
# What tools/check runs, where it is named; gcc and clang are in levels.sh.
# doc/toolchains.md has the results.
by_name
packages gcc make libc6-dev libc6-i386 pkg-config binutils linux-libc-dev qemu-user libfuse3-dev fuse3
zig() {
	tools/zig.sh >"$build.zig" && echo 'ok zig is there'
}
stage zig zig
[ ! -s "$build.zig" ] || PYTHONPATH=$(cat "$build.zig")
ZIG_GLOBAL_CACHE_DIR=$root/build/cache/zig/objects
export PYTHONPATH ZIG_GLOBAL_CACHE_DIR

# target NAME QEMU [WITHOUT...]: built, and the conformance programs on QEMU, here where
# that is '-'. WITHOUT is as in tests/linux/target.sh; one with a '-' is for CFLAGS.
target() {
	zig=$1 qemu=$2
	shift 2
	stage --needs=zig "build-$zig" tests/zig/build.sh "$zig" "$build/$zig"
	judged "$zig" "$qemu" '' "$@"
}
# compiled NAME WHY: built and linked, and said to be no more
compiled() {
	tests/zig/build.sh "$1" "$build/$1" && echo "ok conformance $1: # SKIP compiled only: $2"
}
# judged NAME QEMU MODE [WITHOUT...]
judged() {
	zig=$1 qemu=${2#-} mode=$3 less='' flags=-O2
	shift 3
	for w; do
		case $w in
		-*) flags="$flags $w" ;;
		*) less="$less --without=$w" ;;
		esac
	done
	# shellcheck disable=SC2086 # options
	stage "--needs=build-$zig" "conformance-$zig$mode" env CFLAGS="$flags" \
		tests/conformance/run.sh $less "$build/$zig/installed/bin/overstat-cc" "$qemu"
}
# glibc CPU VERSION...: programs are linked with that one as a shared library, and run
# here where this machine's is as new
own=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/.* 2\.//;s/\..*//')
glibc() {
	cpu=$1
	shift
	for version; do
		zig=$cpu-linux-gnu.2.$version
		stage --needs=zig "build-$zig" tests/zig/build.sh "$zig" "$build/$zig"
		stage "--needs=build-$zig" "names-$zig" tests/zig/names.sh "$zig" "$build/$zig" "$version"
		[ "$version" -le "${own:-0}" ] || continue
		case $cpu in
		x86) judged "$zig" - '' zerocopy ;;
		*) judged "$zig" - '' ;;
		esac
		# 64-bit time is there from 2.34 on.
		case $cpu in
		x86)
			judged "$zig" - -offset64 zerocopy -D_FILE_OFFSET_BITS=64
			[ "$version" -lt 34 ] || judged "$zig" - -time64 zerocopy -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64
			;;
		esac
	done
}

target x86_64-linux-musl -
target x86-linux-musl - zerocopy
target aarch64-linux-musl qemu-aarch64
target arm-linux-musleabihf qemu-arm zerocopy minor20
target riscv64-linux-musl qemu-riscv64
target riscv32-linux-musl qemu-riscv32 zerocopy minor20
target powerpc64le-linux-musl qemu-ppc64le
target s390x-linux-musl qemu-s390x nsec
target mips-linux-musleabihf qemu-mips zerocopy minor20
# zig says that its loongarch64 has vectors of 128 bits (LSX), which qemu 7.2 of Debian 12
# has not; that its programs end by an illegal instruction for that was not proved.
stage --needs=zig build-loongarch64-linux-musl compiled loongarch64-linux-musl 'its programs end by an illegal instruction under qemu 7.2'
for zig in wasm32-wasi x86_64-windows-gnu x86-windows-gnu; do
	stage --needs=zig "build-$zig" compiled "$zig" "the targets wasi and nt run those of Debian's compilers"
done
# 2.17 is as old as a release that still has users (CentOS 7); the last with __fxstat, the first without, the first with 64-bit time, the newest.
glibc x86_64 17 32 33 34 44
glibc x86 17 34 44
# With zig's own checks for undefined behaviour, which trap: there without -O.
debug() {
	tests/zig/build.sh x86_64-linux-musl "$build/debug" CFLAGS=-g
}
stage --needs=zig build-debug debug
stage --needs=build-debug conformance-debug env CFLAGS=-g \
	tests/conformance/run.sh "$build/debug/installed/bin/overstat-cc"
