#!/bin/sh
# SPDX-License-Identifier: MIT
# board.sh BOARD LIBC [clang]: prints, a line each, the triplet, the compiler with
# what chooses CPU and libc, and what a program is linked with for QEMU's board.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
board=$1 libc=$2
# Memory of the board: where code is, and where data; a MB of each is there but on
# the smallest.
case $board in
m0) host=arm-none-eabi cpu='-mthumb -mcpu=cortex-m0' code=0 code_size=256K data=0x20000000 data_size=16K ;;
m3) host=arm-none-eabi cpu='-mthumb -mcpu=cortex-m3' code=0 code_size=1M data=0x20000000 data_size=1M ;;
m7) host=arm-none-eabi cpu='-mthumb -mcpu=cortex-m7' code=0 code_size=1M data=0x20000000 data_size=1M ;;
a15) host=arm-none-eabi cpu='-mcpu=cortex-a15' code=0x40000000 code_size=1M data=0x40200000 data_size=1M ;;
rv32) host=riscv32-unknown-elf cpu='-march=rv32imac -mabi=ilp32' code=0x80000000 code_size=1M data=0x80200000 data_size=1M ;;
rv64) host=riscv64-unknown-elf cpu='-march=rv64imac -mabi=lp64 -mcmodel=medany' code=0x80000000 code_size=1M data=0x80200000 data_size=1M ;;
a53) host=aarch64-none-elf cpu='-mcpu=cortex-a53' code=0x40000000 code_size=1M data=0x40200000 data_size=1M ;;
esac
case $host in
arm*) gcc=arm-none-eabi-gcc ;;
riscv*) gcc=riscv64-unknown-elf-gcc ;;
aarch64*) gcc=aarch64-linux-gnu-gcc ;;
esac
echo "$host"
case $libc in
picolibc)
	stack=4K
	[ "$board" != m0 ] || stack=2K
	echo "$gcc --specs=picolibc.specs $cpu"
	echo "--oslib=semihost --crt0=semihost -Wl,--defsym=__flash=$code,--defsym=__flash_size=$code_size,--defsym=__ram=$data,--defsym=__ram_size=$data_size,--defsym=__stack_size=$stack"
	;;
newlib)
	echo "$gcc $cpu"
	echo "--specs=rdimon.specs -T $here/newlib.ld $here/vector.c -Wl,--defsym=stack_top=$data+$data_size"
	;;
nano)
	echo "$gcc --specs=nano.specs $cpu"
	echo "--specs=rdimon.specs -T $here/newlib.ld $here/vector.c -Wl,--defsym=stack_top=$data+$data_size"
	;;
esac
