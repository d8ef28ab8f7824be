# SPDX-License-Identifier: MIT
# Read by configure; arch/linux/configure.sh says what for. A personality: below
# names the system's own backend, on which this one sits.
known_cpus="x86_64 i386"
case $host in
*-bs2000 | *-bs2000-*) ;;
*) cpu='' ;;
esac
case $cpu in
x86_64) cpu_macro='defined __x86_64__ && defined __LP64__' ;;
i?86) cpu=i386 cpu_macro='defined __i386__' ;;
*) cpu='' ;;
esac
system_macro='defined __linux__' os=Linux
below=linux wasm2c=no mono=no tools=dvscat pages='dvscat.1 bs2000_open.3'
