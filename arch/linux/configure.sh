# SPDX-License-Identifier: MIT
# Read by configure: whether host is one of ours, for which it must leave cpu
# set to the folder's name; the macros that its compiler must have; whether the
# kernel's struct stat is the libc's.
known_cpus="x86_64 i386 aarch64 arm riscv64 riscv32 powerpc powerpc64 s390x mips mips64 m68k loongarch64"
case $host in
*-linux | *-linux-*) ;;
*) cpu='' ;;
esac
case $cpu in
x86_64) cpu_macro='defined __x86_64__ && defined __LP64__' native=yes ;;
i?86) cpu=i386 cpu_macro='defined __i386__' ;;
aarch64 | aarch64_be) cpu=aarch64 cpu_macro='defined __aarch64__ && defined __LP64__' native=yes ;;
arm* | thumb*)
	cpu=arm cpu_macro='defined __ARM_EABI__'
	case $host in
	*eabihf) cpu_macro="$cpu_macro && defined __ARM_PCS_VFP" ;;
	esac
	;;
riscv64) cpu_macro='defined __riscv && __riscv_xlen == 64' native=yes ;;
riscv32) cpu_macro='defined __riscv && __riscv_xlen == 32' ;;
powerpc64 | powerpc64le | ppc64 | ppc64le) cpu=powerpc64 cpu_macro='defined __powerpc64__' native=yes ;;
powerpc | ppc) cpu=powerpc cpu_macro='defined __powerpc__ && !defined __powerpc64__' ;;
s390x) cpu_macro='defined __s390x__' native=yes ;;
mips64*) cpu=mips64 cpu_macro='defined __mips__ && _MIPS_SIM == _ABI64' ;;
mips*) cpu=mips cpu_macro='defined __mips__ && _MIPS_SIM == _ABIO32' ;;
m68k) cpu_macro='defined __m68k__' ;;
loongarch64) cpu_macro='defined __loongarch_lp64' ;;
*) cpu='' ;;
esac
system_macro='defined __linux__' os=Linux
