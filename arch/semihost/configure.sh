# SPDX-License-Identifier: MIT
# Read by configure; arch/linux/configure.sh says what for. Firmware without a
# system, whose files are those of a debugger or an emulator. Nothing is linked
# dynamically, and neither libc has threads to cancel. libcs are those that this
# was tried with, for the CPU.
known_cpus="arm riscv aarch64"
case $host in
*-none-eabi* | *-none-elf* | *-unknown-elf* | *-elf | *-semihost) ;;
*) cpu='' ;;
esac
libcs=picolibc
case $cpu in
arm* | thumb*) cpu=arm cpu_macro='defined __ARM_EABI__ && !defined __ARMEB__' libcs='newlib picolibc' ;;
riscv32*) cpu=riscv cpu_macro='defined __riscv && __riscv_xlen == 32' ;;
riscv64*) cpu=riscv cpu_macro='defined __riscv && __riscv_xlen == 64' ;;
riscv) cpu_macro='defined __riscv' ;;
aarch64) cpu_macro='defined __aarch64__ && defined __LP64__ && !defined __AARCH64EB__' ;;
*) cpu='' ;;
esac
# Debian's picolibc for aarch64 goes with Linux's compiler.
system_macro='(!defined __unix__ || __has_include(<picolibc.h>))'
native=yes
# native.h knows no clamping.
[ "$overflow" = strict ] || native=no
# Linux's compiler makes position-independent code else, in which a const table of
# addresses lies in RAM.
link='-nostdlib -Wl,-e,main' pic=-fno-pic cancel=no wasm2c=no mono=no checked=no pages=overstat_metal.7
