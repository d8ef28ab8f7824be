#!/bin/sh
# SPDX-License-Identifier: MIT
# compiler.sh NAME: the compiler, with its options, for what sysroot.sh knows as
# NAME, and for i386-glibc and m68k-glibc, for which gcc is installed.
case $1 in
i386-glibc) echo 'gcc -m32 -idirafter /usr/include/x86_64-linux-gnu' ;;
m68k-glibc) echo m68k-linux-gnu-gcc ;;
*) sysroot=$("$(dirname "$0")/sysroot.sh" "$1") && cat "$sysroot/cc" ;;
esac
