# SPDX-License-Identifier: MIT
# zig, which is compilers and libcs for many targets in one package of PyPI: for each,
# configured by nothing but CC, built, installed, and judged by the conformance programs.
# What tools/check runs, where it is named; gcc and clang are in levels.sh.
# doc/toolchains.md has the results.
by_name
packages gcc make libc6-dev libc6-i386 pkg-config binutils linux-libc-dev qemu-user libfuse3-dev fuse3 wine wine64
zig() {
	tools/zig.sh >"$build.zig" && echo 'ok zig is there'
}
stage zig zig
[ ! -s "$build.zig" ] || PYTHONPATH=$(cat "$build.zig")
ZIG_GLOBAL_CACHE_DIR=$root/build/cache/zig/objects
export PYTHONPATH ZIG_GLOBAL_CACHE_DIR

# target NAME QEMU [WITHOUT...]: built, and the conformance programs on QEMU, here where
# that is '-'. NAME may have options of zig's after it. WITHOUT is as in
# tests/linux/target.sh; one with a '-' is for CFLAGS.
target() {
	zig=${1%% *} qemu=$2
	stage --needs=zig "build-$zig" tests/zig/build.sh "$1" "$build/$zig"
	shift 2
	judged "$zig" "$qemu" '' "$@"
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
# zig's sigsetjmp() crashes on mips: seen with a program of five lines, without overstat.
target mips-linux-musleabihf qemu-mips zerocopy minor20 signals
# zig takes its loongarch64 to have vectors of 128 bits (LSX), which qemu has from 8.1 on.
target 'loongarch64-linux-musl -mcpu=generic_la64-lsx+d' qemu-loongarch64 zerocopy
# 2.17 is as old as a release that still has users (CentOS 7); the last with __fxstat, the first without, the first with 64-bit time, the newest.
glibc x86_64 17 32 33 34 44
glibc x86 17 34 44
# With zig's own checks for undefined behaviour, which trap: there without -O.
debug() {
	tests/zig/build.sh x86_64-linux-musl "$build/debug" CFLAGS=-g || return
	if nm "$build/debug/lib/liboverstat.a" | grep -q ubsan || objdump -d "$build/debug/lib/liboverstat.a" | grep -q 'ud1 '; then
		echo 'ok the library has the checks'
	else
		echo 'not ok the library has no check for undefined behaviour'
	fi
}
stage --needs=zig build-debug debug
stage --needs=build-debug conformance-debug env CFLAGS=-g \
	tests/conformance/run.sh "$build/debug/installed/bin/overstat-cc"

# Node is this machine's or npm's, and is before any other from here on.
node() {
	tools/node.sh >"$build.node" && echo 'ok Node is there'
}
stage node node
[ ! -s "$build.node" ] || PATH=$(cat "$build.node"):$PATH
stage --needs=zig build-wasm32-wasi tests/zig/build.sh wasm32-wasi "$build/wasm32-wasi"
stage --needs=node --needs=build-wasm32-wasi conformance-wasm32-wasi tests/wasi/newer.sh "$build/wasm32-wasi"
# i686 runs where wine32 is installed, aarch64 nowhere here. zig's C runtime is ucrt.
for cpu in x86_64 i686 aarch64; do
	zig=$(echo $cpu | sed s/i686/x86/)-windows-gnu
	stage --needs=zig "build-$zig" tests/zig/build.sh "$zig" "$build/$zig"
	stage "--needs=build-$zig" "calls-$zig" tests/nt/run.sh $cpu-ucrt "$build/$zig" "python3 -m ziglang cc -target $zig"
done
stage --needs=build-x86_64-windows-gnu conformance-x86_64-windows-gnu \
	tests/nt/conformance.sh x86_64-ucrt "$build/x86_64-windows-gnu"
ends() {
	tests/nt/wine.sh --stop
	echo 'ok wine has ended'
}
stage ends ends
