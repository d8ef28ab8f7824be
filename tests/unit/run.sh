#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh [CC=gcc] [SAN=address,undefined] [CFLAGS=...] [BUILD=DIR]: builds the
# library on top of which tests/fake sits, and the programs here, and runs them.
# The compiler is the machine's own, whatever the host of the library is.
CC=gcc SAN='' CFLAGS='-O1 -g' BUILD=''
# Of the make that calls this nothing is for the ones below.
unset MAKEFLAGS MFLAGS MAKEOVERRIDES CPPFLAGS LDFLAGS
for arg; do
	case $arg in
	CC=*) CC=${arg#*=} ;;
	SAN=*) SAN=${arg#*=} ;;
	CFLAGS=*) CFLAGS=${arg#*=} ;;
	BUILD=*) BUILD=${arg#*=} ;;
	*) echo "usage: run.sh [CC=gcc] [SAN=address,undefined] [CFLAGS=...] [BUILD=DIR]" >&2
		exit 2 ;;
	esac
done
top=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
name=$(echo "$CC${SAN:+-$SAN}" | tr -c 'a-zA-Z0-9\n' -)
: "${BUILD:=$top/build/unit-$name}"
case $BUILD in
/*) ;;
*) BUILD=$PWD/$BUILD ;;
esac
unit=tests/unit

fail() {
	echo "not ok unit $name: $1"
	[ -z "$2" ] || tail -n 5 "$2"
	exit 1
}

packages="make check pkg-config gcc-12-multilib"
case $CC$SAN in
clang?*) packages="$packages clang libclang-rt-14-dev" ;;
clang) packages="$packages clang" ;;
esac
# shellcheck disable=SC2086 # packages are words
"$top/tools/need.sh" $packages || fail "a package is missing"

cd "$top" || exit 1
rm -rf "$BUILD"
mkdir -p "$BUILD" || fail "cannot write '$BUILD'"
log=$BUILD/log
flags="$CFLAGS${SAN:+ -fsanitize=$SAN -fno-sanitize-recover=all}"
(
	cd "$BUILD" && "$top/configure" CC="$CC" CFLAGS="$flags -Werror" \
		--stack="$top/tests/fake" && make -j2
) >"$log" 2>&1 || fail "the library on the fake does not build" "$log"
(
	mkdir "$BUILD/real" && cd "$BUILD/real" &&
		"$top/configure" CC="$CC" CFLAGS="$flags -Werror" && make -j2
) >>"$log" 2>&1 || fail "the library does not build" "$log"

# compile OBJECT SOURCE FLAGS: a program's file sees what the library's see.
std="-std=c11 -D_GNU_SOURCE -D_BS2000_SOURCE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror"
overlay="-isystem $BUILD/obj/include"
internal="-Iarch/linux/x86_64 -Itests/fake -Iarch/linux -Isrc/internal -Isrc/stat"
compile() {
	object=$BUILD/$1 source=$2
	shift 2
	# shellcheck disable=SC2086 # flags are words
	$CC $overlay $std $flags "$@" "-DOVERSTAT_BACKEND=$backend" $internal -c -o "$object" "$source" >>"$log" 2>&1 ||
		fail "$source does not compile" "$log"
}

# link PROGRAM OBJECT...
link() {
	program=$BUILD/$1
	shift
	# shellcheck disable=SC2048,SC2086 # patterns, of what is in $BUILD
	(cd "$BUILD" && $CC $flags $machine -o "$program" $*) >>"$log" 2>&1 ||
		fail "$program does not link" "$log"
	programs="$programs $program"
}
programs='' machine='' backend=fake libs="$(pkg-config --libs check)" ||
	fail "pkg-config does not know check"

# layout NAME SUFFIX X FLAGS
layout() {
	n=$1 s=$2 x=$3
	shift 3
	compile "$machine$n.o" $unit/layout.c "-DLAYOUT=$n" "-DOVERSTAT_SUFFIX=$s" "-DOVERSTAT_X=$x" "$@"
	[ "$x" = 1 ] || compile "$machine${n}_clamped.o" $unit/layout.c "-DLAYOUT=$n" \
		"-DOVERSTAT_SUFFIX=$s" -DOVERSTAT_X=0 -DOVERSTAT_CLAMP=1 "$@"
}
layout x86_64_stat '' 0
layout x86_64_stat64x 64x 1
declared="-include $unit/i386.h"
# shellcheck disable=SC2086
{
	layout i386_stat _i386 0 $declared
	layout i386_stat64 64_i386 0 $declared -DOVERSTAT_ST_INO32
	layout i386_stat64_time64 64_time64_i386 0 $declared
	layout i386_statx x_i386 1 $declared
	layout i386_stat64x 64x_i386 1 $declared
	layout i386_musl _musl_i386 0 $declared -DOVERSTAT_ST_TIM32
}
compile layouts.o $unit/layouts.c
compile check_store.o $unit/check_store.c
link check_store check_store.o layouts.o 'x86_64_*.o' 'i386_*.o' "$libs"

compile check_convert.o $unit/check_convert.c
link check_convert check_convert.o "$libs"

compile check_wasi.o $unit/check_wasi.c -Iarch/wasi -Itests/w2c -DOVERSTAT_SUFFIX=64x -DOVERSTAT_X=1
link check_wasi check_wasi.o "$libs"

compile check_bs2000.o $unit/check_bs2000.c -Iarch/bs2000
link check_bs2000 check_bs2000.o "$libs"

compile check_path.o $unit/check_path.c
link check_path check_path.o "$libs"

# The front end. plain_names.c sees the libc's own headers alone.
compile front_check_front.o $unit/check_front.c
compile front_variants.o $unit/variants.c
overlay=''
compile front_plain_names.o $unit/plain_names.c
overlay="-isystem $BUILD/obj/include"
names=lib/liboverstat-names.a
# AddressSanitizer has some of the names too, and comes before the archive.
[ -z "$SAN" ] || names="-Wl,--whole-archive $names -Wl,--no-whole-archive"
link check_front 'front_*.o' "$names" lib/liboverstat.a "$libs"

# The library itself.
compile check_real.o $unit/check_real.c
link check_real check_real.o front_variants.o real/lib/liboverstat.a "$libs"

# The Linux backend and zero copy, on system calls of the test.
backend=linux
for f in arch/linux/*.c src/stat/native/*.c src/internal/err.c; do
	o=script_$(echo "${f%.c}.o" | tr / _)
	compile "$o" "$f" -I$unit/script
done
compile script_check_linux.o $unit/check_linux.c -I$unit/script
link check_linux 'script_*.o' "$libs"
backend=fake

# The same for the libc's own structs of 32 bits.
machine=-m32
m32="-m32 -idirafter /usr/include/x86_64-linux-gnu"
# shellcheck disable=SC2086
{
	layout i386_stat '' 0 $m32 -U_FILE_OFFSET_BITS -U_TIME_BITS
	layout i386_stat64 '' 0 $m32 -D_FILE_OFFSET_BITS=64 -U_TIME_BITS -DOVERSTAT_ST_INO32
	layout i386_stat64_time64 '' 0 $m32 -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64
	layout i386_statx x 1 $m32 -U_FILE_OFFSET_BITS -U_TIME_BITS
	layout i386_stat64x 64x 1 $m32 -U_FILE_OFFSET_BITS -U_TIME_BITS
	compile -m32layouts.o $unit/layouts.c $m32
	compile -m32store32.o $unit/store32.c $m32
}
link store32 './-m32*.o'
machine=''

status=0
for p in $programs; do
	timeout 300 "$p" 2>"$p.err" >"$p.out"
	s=$?
	cat "$p.out" "$p.err"
	[ $s = 0 ] || status=1
	if [ $s != 0 ] && ! grep -q '^not ok' "$p.out"; then
		echo "not ok unit $name ${p##*/}: exit status $s, expected 0"
	fi
done
exit $status
