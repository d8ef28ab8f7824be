#!/bin/sh
# SPDX-License-Identifier: MIT
# board.sh BOARD LIBC [clang]: prints, a line each, the triplet, the compiler with
# what chooses CPU and libc, and what a program is linked with for QEMU's board.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
board=$1 libc=$2 compiler=$3
# Memory of the board: where code is, and where data; a MB of each is taken but on the
# smallest, and all that there is on the one that runs programs of others. r5 is a CPU that
# QEMU has no board for: it runs on one for another.
code=0 code_size=1M data=0x20000000 data_size=1M
case $board in
m0) host=arm-none-eabi cpu='-mthumb -mcpu=cortex-m0' code_size=256K data_size=16K ;;
m3) host=arm-none-eabi cpu='-mthumb -mcpu=cortex-m3' code_size=4M data_size=4M ;;
m4f) host=arm-none-eabi cpu='-mthumb -mcpu=cortex-m4 -mfloat-abi=hard -mfpu=fpv4-sp-d16' ;;
m7) host=arm-none-eabi cpu='-mthumb -mcpu=cortex-m7' ;;
r5) host=arm-none-eabi cpu='-mcpu=cortex-r5 -mfloat-abi=soft' data=0x200000 ;;
a15) host=arm-none-eabi cpu='-mcpu=cortex-a15' code=0x40000000 data=0x40200000 ;;
a15-thumb) host=arm-none-eabi cpu='-mthumb -mcpu=cortex-a15' code=0x40000000 data=0x40200000 ;;
rv32) host=riscv32-unknown-elf cpu='-march=rv32imac -mabi=ilp32' code=0x80000000 data=0x80200000 ;;
rv64) host=riscv64-unknown-elf cpu='-march=rv64imac -mabi=lp64 -mcmodel=medany' code=0x80000000 data=0x80200000 ;;
a53) host=aarch64-none-elf cpu='-mcpu=cortex-a53' code=0x40000000 data=0x40200000 ;;
*)
	echo "board.sh: no board '$board'" >&2
	exit 2
	;;
esac
case $host in
arm*) tools=arm-none-eabi enums=' -fshort-enums' ;;
riscv*) tools=riscv64-unknown-elf enums='' ;;
aarch64*) tools=aarch64-linux-gnu enums='' ;;
esac
case $libc in
picolibc)
	stack=4K
	[ "$board" != m0 ] || stack=2K
	cc="$tools-gcc --specs=picolibc.specs $cpu"
	link='--oslib=semihost --crt0=semihost'
	place="-Wl,--defsym=__flash=$code,--defsym=__flash_size=$code_size,--defsym=__ram=$data,--defsym=__ram_size=$data_size,--defsym=__stack_size=$stack"
	;;
newlib | nano)
	cc="$tools-gcc $([ "$libc" = newlib ] || echo '--specs=nano.specs ')$cpu"
	link=--specs=rdimon.specs
	place="-T $here/newlib.ld $here/vector.c -Wl,--defsym=stack_top=$data+$data_size"
	;;
esac
# What the specs say to gcc, whose the multilib and the linker are.
if [ "$compiler" = clang ]; then
	multilib=$($cc -print-multi-directory) || exit 1
	# file NAME: of gcc's own
	file() {
		$cc "-print-file-name=$1"
	}
	case $libc in
	picolibc)
		top=/usr/lib/picolibc/$tools dir=/usr/lib/picolibc/$tools/lib/$multilib
		include=$top/include
		link="$dir/crt0-semihost.o -L$dir -L$top/lib -Wl,--start-group -lc -lsemihost $(file libgcc.a) -Wl,--end-group -Tpicolibc.ld"
		;;
	newlib | nano)
		dir=/usr/lib/$tools/newlib/$multilib include=/usr/include/newlib small=''
		# Its newlib.h is found first.
		[ "$libc" = newlib ] || include="$include/nano -isystem $include" small=_nano
		link="$(file crti.o) $(file crtbegin.o) $dir/rdimon-crt0.o -L$dir -Wl,--start-group -lc$small -lrdimon$small $(file libgcc.a) -Wl,--end-group $(file crtend.o) $(file crtn.o)"
		;;
	esac
	link="-nostdlib $link -Wl,--gc-sections"
	cc="clang --target=$host $cpu$enums -ftls-model=local-exec -isystem $include --ld-path=$(command -v "$tools-ld")"
	# What it would tell a linker of its own.
	[ "$board" != rv32 ] || cc="$cc -Wl,-melf32lriscv"
	# It is told of the linker where it only compiles, too.
	cc="$cc -Wno-unused-command-line-argument"
fi
printf '%s\n' "$host" "$cc" "$link $place"
