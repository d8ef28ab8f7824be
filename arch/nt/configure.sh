# SPDX-License-Identifier: MIT
# Read by configure; arch/linux/configure.sh says what for. Windows over the C
# runtimes of mingw-w64: fsync is no cancellation point there, code is
# position-independent as it is, and its compilers warn of a visibility. defines is
# what makes off_t and, on i386 over msvcrt, time_t 64 bits wide. On CPUs of 64 bits the
# ABI has tables for unwinding: without, an exception that a caller's struct raises need
# not reach a handler. -fno-ident is 32 bytes an object. The stack of x86_64 is aligned,
# which gcc does not trust.
known_cpus="x86_64 i386 aarch64"
case $host in
*-mingw* | *-windows-gnu | *-nt) ;;
*) cpu='' ;;
esac
defines=-D_FILE_OFFSET_BITS=64 options='-Wno-attributes -fno-ident'
case $cpu in
x86_64) cpu_macro='defined __x86_64__' tables=yes options="$options -mno-stackrealign" ;;
i?86) cpu=i386 cpu_macro='defined __i386__' defines="$defines -D__MINGW_USE_VC2005_COMPAT" ;;
aarch64) cpu_macro='defined __aarch64__' tables=yes ;;
*) cpu='' ;;
esac
system_macro='defined _WIN32' os=Windows libcs='msvcrt ucrt'
compilers="clang --target=$host"
libs=-lntdll utf8=overstat-utf8.o pic='' cancel=no wasm2c=nt mono=no checked=no pages=overstat_nt.7
native=yes
# native.h knows no clamping.
[ "$overflow" = strict ] || native=no
