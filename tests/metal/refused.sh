#!/bin/sh
# SPDX-License-Identifier: MIT
# refused.sh: what configure and the installed headers do not take.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
work=$root/build/metal/refused
rm -rf "$work"
mkdir -p "$work" && cd "$work" || exit 1
failed=0
# refuses WHAT SAYS OPTION...
refuses() {
	what=$1 says=$2
	shift 2
	if "$root/configure" "$@" >log 2>&1; then
		echo "not ok $what is refused: it is configured"
		failed=1
	elif grep -q -e "$says" log; then
		echo "ok $what is refused"
	else
		echo "not ok $what is refused: $(head -n 1 log)"
		failed=1
	fi
}
refuses "this machine's compiler for arm-none-eabi" 'is not for arm-semihost' --host=arm-none-eabi CC=gcc
refuses 'glibc for aarch64-none-elf' 'is not for aarch64-semihost' --host=aarch64-none-elf CC=aarch64-linux-gnu-gcc
refuses 'picolibc for Linux' 'libc of .* is picolibc' --host=aarch64-linux-gnu 'CC=aarch64-linux-gnu-gcc --specs=picolibc.specs'
refuses 'no libc' 'libc' --host=riscv64-unknown-elf CC=riscv64-unknown-elf-gcc
refuses 'newlib where it was not tried' 'is newlib, with which overstat was never tried' --host=riscv64-unknown-elf \
	'CC=riscv64-unknown-elf-gcc -isystem /usr/include/newlib'
# An archive for a libc with types of other widths
echo '#include <sys/stat.h>' >empty.c
if aarch64-linux-gnu-gcc --specs=picolibc.specs -I"$root/build/metal/m3-picolibc/installed/arm-none-eabi/include/overstat" -c empty.c >log 2>&1; then
	echo "not ok the headers of another layout are refused: they are not"
	failed=1
elif grep -q another_libc log; then
	echo "ok the headers of another layout are refused"
else
	echo "not ok the headers of another layout are refused: $(head -n 1 log)"
	failed=1
fi
exit $failed
