#!/bin/sh
# SPDX-License-Identifier: MIT
# qemu.sh BOARD PROGRAM [ARGUMENT]...: runs it under QEMU, whose semihosting sees the current
# directory, at most 20 seconds long: an operation that QEMU itself does not come
# back from ends by no other way. Its output is QEMU's, :tt and WRITEC. With ARGV0=libc the
# arguments come alone, as picolibc gives the program a name.
board=$1 program=$2
shift
[ "$ARGV0" != libc ] || shift
arguments=''
for arg; do
	arguments="$arguments,arg=$arg"
done
case $board in
m0) set -- arm -M microbit ;;
m3) set -- arm -M mps2-an385 ;;
m4f) set -- arm -M mps2-an386 ;;
m7) set -- arm -M mps2-an500 ;;
r5) set -- arm -M integratorcp -cpu cortex-r5 -nic none -audiodev none,id=none -global pl041.audiodev=none ;;
a15 | a15-thumb) set -- arm -M virt -cpu cortex-a15 -nic none ;;
rv32) set -- riscv32 -M virt -bios none ;;
rv64) set -- riscv64 -M virt -bios none ;;
a53) set -- aarch64 -M virt -cpu cortex-a53 -nic none ;;
*)
	echo "usage: qemu.sh m0|m3|m4f|m7|r5|a15|a15-thumb|rv32|rv64|a53 PROGRAM [ARGUMENT]..." >&2
	exit 2
	;;
esac
qemu=qemu-system-$1
shift
exec timeout -k 1 20 "$qemu" "$@" -display none -monitor none -serial none -parallel none \
	-semihosting-config "enable=on,target=native$arguments" -kernel "$program"
