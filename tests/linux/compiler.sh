#!/bin/sh
# SPDX-License-Identifier: MIT
# compiler.sh NAME: the compiler, with its options, for what sysroot.sh knows as
# NAME, for i386-glibc and m68k-glibc, for which gcc is installed, and for the
# CPUs without a libc, with musl's headers for another CPU of as many bits where
# the kernel has the same flags.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1

headers() {
	source=$("$root/tools/source.sh" musl) || return 1
	to=$root/build/cache/sysroot/${source##*/}-$1-headers
	mkdir -p "$to" && cd "$to" && make -s -f "$source/Makefile" "srcdir=$source" "ARCH=$1" \
		"prefix=$to" "includedir=$to/include" install-headers >&2
}

case $1 in
i386-glibc) echo 'gcc -m32 -idirafter /usr/include/x86_64-linux-gnu' ;;
m68k-glibc) echo m68k-linux-gnu-gcc ;;
riscv32 | loongarch64)
	case $1 in
	riscv32) headers i386 && cc='clang --target=riscv32-linux-musl -march=rv32gc -mabi=ilp32d' ;;
	loongarch64) headers riscv64 && cc='clang-19 --target=loongarch64-linux-musl -march=loongarch64' ;;
	esac || exit 1
	echo "$cc -nostdinc -isystem $to/include -isystem $(${cc%% *} -print-resource-dir)/include -ffreestanding -nostdlib -static -fuse-ld=lld -Wno-unused-command-line-argument"
	;;
*) sysroot=$("$root/tests/linux/sysroot.sh" "$1") && sed "s|@|$sysroot|g" "$sysroot/cc" ;;
esac
