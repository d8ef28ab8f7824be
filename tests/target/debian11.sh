# SPDX-License-Identifier: MIT
# Debian 11 in a root of its own: gcc 10, clang 11, glibc 2.31, whose 32 bits have
# no 64-bit time, and musl 1.2.2. What tools/check runs.
# shellcheck source=tests/debian/target.sh
. tests/debian/target.sh
release bullseye
libc glibc CC=gcc
libc glibc-clang CC=clang
libc musl CC=musl-gcc
inside build-i386 tests/build.sh "$build/i386" --host=i686-linux-gnu CC='gcc -m32'
conforms i386 '' i386 -O0 --without=zerocopy
conforms i386-offset64 '' i386 '-O0 -D_FILE_OFFSET_BITS=64' --without=zerocopy
units
inside older-glibc tests/debian/older.sh "$build/i386" "$build/older"
headers glibc glibc32 musl muslk
