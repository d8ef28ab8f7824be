#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh [HOST=x86_64|i386|s390x] [CC=gcc] [SAN=address,undefined] [CFLAGS=...] [BUILD=DIR]:
# builds the library on top of which tests/fake sits, and the programs here, and
# runs them. HOST is the CPU that they are for, whatever the host of the library
# is: one that this machine executes, by its own compiler, or s390x, by clang and
# qemu-user, which keeps its bytes the other way round.
HOST=x86_64 CC='' SAN='' CFLAGS='-O1 -g' BUILD=''
# Of the make that calls this nothing is for the ones below.
unset MAKEFLAGS MFLAGS MAKEOVERRIDES CPPFLAGS LDFLAGS
for arg; do
	case $arg in
	HOST=*) HOST=${arg#*=} ;;
	CC=*) CC=${arg#*=} ;;
	SAN=*) SAN=${arg#*=} ;;
	CFLAGS=*) CFLAGS=${arg#*=} ;;
	BUILD=*) BUILD=${arg#*=} ;;
	*) echo "usage: run.sh [HOST=x86_64|i386|s390x] [CC=gcc] [SAN=address,undefined] [CFLAGS=...] [BUILD=DIR]" >&2
		exit 2 ;;
	esac
done
top=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
case $HOST in
x86_64) of='' ;;
*) of=$HOST- ;;
esac
if [ -z "$CC" ]; then
	case $HOST in
	s390x) CC=clang ;;
	*) CC=gcc ;;
	esac
fi
name=$(echo "$of$CC${SAN:+-$SAN}" | tr -c 'a-zA-Z0-9\n' -)
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

case $HOST in
x86_64) packages="make check pkg-config gcc-$("$top/tools/number.sh" gcc)-multilib" ;;
i386) packages="make gcc-$("$top/tools/number.sh" gcc)-multilib" ;;
s390x)
	packages="make binutils-s390x-linux-gnu qemu-user"
	[ "$CC$SAN" = clang ] || fail "$HOST is compiled by clang, and without sanitizers"
	;;
*) fail "HOST is x86_64, i386 or s390x, not '$HOST'" ;;
esac
packages="$packages cpio genromfs"
case $CC$SAN in
clang?*) packages="$packages clang libclang-rt-dev" ;;
clang) packages="$packages clang" ;;
esac
# shellcheck disable=SC2086 # packages are words
"$top/tools/need.sh" $packages || fail "a package is missing"

cd "$top" || exit 1

# Check for the host, what the compiler needs for it, the flags of the widest mode
# of its libc where it has several, what runs a program, and the archive of
# check_real. The fstat of qemu-user does not say nanoseconds, so there all goes
# through statx.
m32="-m32 -idirafter /usr/include/x86_64-linux-gnu"
offset64=-D_FILE_OFFSET_BITS=64 time64='-D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64'
run='' real=real/lib/liboverstat.a nsec=''
case $HOST in
x86_64)
	libs=$(pkg-config --libs check) || fail "pkg-config does not know check"
	check='' host=$HOST-linux-gnu wide=''
	;;
i386) CC="$CC $m32" host=i686-linux-gnu wide=$time64 ;;
s390x)
	CC=$(tests/linux/compiler.sh s390x-glibc) || fail "no libc for $HOST"
	host=$HOST-linux-gnu wide='' run=qemu-s390x real=lib/liboverstat.a nsec=-DWITHOUT_NSEC
	export CK_TIMEOUT_MULTIPLIER=10
	;;
esac
[ "$HOST" = x86_64 ] || {
	sysroot=$(tests/linux/sysroot.sh "$HOST-check") || fail "no Check for $HOST"
	libs=$(sed "s|@|$sysroot|g" "$sysroot/libs") check="-isystem $sysroot/include"
}
# Of arch/linux: the folder, and whether there is zero copy.
cpu=${host%%-*} native=no
# shellcheck source=arch/linux/configure.sh
. arch/linux/configure.sh

rm -rf "$BUILD"
mkdir -p "$BUILD" || fail "cannot write '$BUILD'"
log=$BUILD/log
# Who packages overstat has other compilers, with warnings of their own.
werror=-Werror
[ "$OVERSTAT_INSTALL" != no ] || werror=
flags="$CFLAGS${SAN:+ -fsanitize=$SAN -fno-sanitize-recover=all}"
(
	cd "$BUILD" && "$top/configure" --host="$host" CC="$CC" CFLAGS="$flags $werror" \
		--stack="$top/tests/fake" && make -j2
) >"$log" 2>&1 || fail "the library on the fake does not build" "$log"
[ "$real" = lib/liboverstat.a ] || (
	mkdir "$BUILD/real" && cd "$BUILD/real" &&
		"$top/configure" --host="$host" CC="$CC" CFLAGS="$flags $werror" && make -j2
) >>"$log" 2>&1 || fail "the library does not build" "$log"

# compile OBJECT SOURCE FLAGS: a program's file sees what the library's see.
std="$(sed -n 's/^MODREF = //p' "$BUILD/Makefile") -std=c11 -D_GNU_SOURCE -D_BS2000_SOURCE -Wall -Wextra -Wpedantic -Wconversion -Wshadow $werror"
overlay=-I$BUILD/obj/include
internal="-Iarch/linux/$cpu -Itests/fake -Iarch/linux -Isrc/internal -Isrc/stat"
compile() {
	object=$BUILD/$1 source=$2
	shift 2
	# shellcheck disable=SC2086 # flags are words
	$CC $overlay $check $std $flags "$@" "-DOVERSTAT_BACKEND=$backend" $internal -c -o "$object" "$source" >>"$log" 2>&1 ||
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
programs='' machine='' backend=fake

# layout NAME SUFFIX X FLAGS: the stores, of the record that no system has brought.
plain=-Isrc/internal
layout() {
	n=$1 s=$2 x=$3
	shift 3
	compile "$machine$n.o" $unit/layout.c $plain "-DLAYOUT=$n" "-DOVERSTAT_SUFFIX=$s" "-DOVERSTAT_X=$x" "$@"
	[ "$x" = 1 ] || compile "$machine${n}_clamped.o" $unit/layout.c $plain "-DLAYOUT=$n" \
		"-DOVERSTAT_SUFFIX=$s" -DOVERSTAT_X=0 -DOVERSTAT_CLAMP=1 "$@"
}
# libc32 FLAGS: those of a libc of 32 bits
libc32() {
	layout i386_stat '' 0 "$@" -U_FILE_OFFSET_BITS -U_TIME_BITS
	layout i386_stat64 '' 0 "$@" -D_FILE_OFFSET_BITS=64 -U_TIME_BITS -DOVERSTAT_ST_INO32
	# glibc before 2.34 has none, and it is declared here.
	if printf '#include <sys/stat.h>\n_Static_assert(sizeof(time_t) == 8, "");\n' |
		$CC "$@" -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 -fsyntax-only -x c - 2>>"$log"; then
		layout i386_stat64_time64 '' 0 "$@" -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64
	else
		# shellcheck disable=SC2086
		layout i386_stat64_time64 64_time64_i386 0 "$@" $declared
	fi
	layout i386_statx x 1 "$@" -U_FILE_OFFSET_BITS -U_TIME_BITS
	layout i386_stat64x 64x 1 "$@" -U_FILE_OFFSET_BITS -U_TIME_BITS
}
declared="-include $unit/i386.h"
# shellcheck disable=SC2086
case $HOST in
i386) libc32 ;;
*)
	layout "${HOST}_stat" '' 0
	layout "${HOST}_stat64x" 64x 1
	layout i386_stat _i386 0 $declared
	layout i386_stat64 64_i386 0 $declared -DOVERSTAT_ST_INO32
	layout i386_stat64_time64 64_time64_i386 0 $declared
	layout i386_statx x_i386 1 $declared
	layout i386_stat64x 64x_i386 1 $declared
	;;
esac
# shellcheck disable=SC2086
layout i386_musl _musl_i386 0 $declared -DOVERSTAT_ST_TIM32
compile layouts.o $unit/layouts.c $plain
compile check_store.o $unit/check_store.c $plain
link check_store check_store.o layouts.o '*_stat*.o' 'i386_musl*.o' "$libs"

# shellcheck disable=SC2086
compile check_convert.o $unit/check_convert.c $nsec
link check_convert check_convert.o "$libs"

compile check_wasi.o $unit/check_wasi.c -Iarch/wasi -Isrc/internal -Itests/w2c -DOVERSTAT_SUFFIX=64x -DOVERSTAT_X=1
link check_wasi check_wasi.o "$libs"

compile check_wasi2.o $unit/check_wasi2.c -Iarch/wasi2 -Isrc/internal
link check_wasi2 check_wasi2.o "$libs"

compile check_bs2000.o $unit/check_bs2000.c -Iarch/bs2000
link check_bs2000 check_bs2000.o "$libs"

compile check_nt.o $unit/check_nt.c -Iarch/nt
link check_nt check_nt.o "$libs"

compile check_path.o $unit/check_path.c
link check_path check_path.o "$libs"

# The front end, and the library itself. What calls the functions is compiled in
# each of the libc's modes; plain_names.c sees the libc's own headers alone.
# shellcheck disable=SC2086
{
	compile check_front.o $unit/check_front.c $wide
	compile check_real.o $unit/check_real.c $wide
}
names=lib/liboverstat-names.a
# AddressSanitizer has some of the names too, and comes before the archive.
[ -z "$SAN" ] || names="-Wl,--whole-archive $names -Wl,--no-whole-archive"
# mode NAME FLAGS
mode() {
	m=$1
	shift
	compile "variants$m.o" $unit/variants.c "-DMODE=\"$m\"" "$@"
	overlay=''
	compile "plain_names$m.o" $unit/plain_names.c "$@"
	overlay=-I$BUILD/obj/include
	link "check_front$m" check_front.o "variants$m.o" "plain_names$m.o" "$names" lib/liboverstat.a "$libs"
	link "check_real$m" check_real.o "variants$m.o" "$real" "$libs"
}
mode ''
# shellcheck disable=SC2086
[ -z "$wide" ] || {
	mode -offset64 $offset64
	mode -time64 $time64
}

# The semihosting backend on a debugger of the test, over each libc's descriptors.
backend=semihost
for way in picolibc newlib map; do
	case $way in
	picolibc) as='-Iarch/semihost/picolibc' ;;
	newlib) as='-Iarch/semihost/newlib -DNEWLIB' ;;
	map) as='-Iarch/semihost/picolibc -DMAP_STDIO' ;;
	esac
	for f in $unit/check_semihost.c arch/semihost/*.c; do
		o=${f##*/}
		# shellcheck disable=SC2086
		compile "semihost_${way}_${o%.c}.o" "$f" -I$unit/debugger $as -Iarch/semihost \
			-DOVERSTAT_SUFFIX= -DOVERSTAT_X=0 -DOVERSTAT_LAYOUT=
	done
	link "check_semihost_$way" "semihost_${way}_*.o" "$libs"
done

# The volume table, on volumes of the test.
backend=metal
for f in $unit/check_metal.c arch/metal/*.c; do
	case $f in
	*/volumes.c | */lookup.c | */semihost_*.c) continue ;;
	esac
	o=${f##*/}
	# shellcheck disable=SC2086
	compile "metal_${o%.c}.o" "$f" -Iarch/metal -Iarch/metal/include -DOVERSTAT_SUFFIX= -DOVERSTAT_X=0 -DOVERSTAT_LAYOUT= $wide
done
link check_metal 'metal_*.o' "$libs"

# The glue of file systems: cpio and romfs on images, FatFs as three configurations.
overlay='' backend=metal glue="-I$BUILD/obj/include -D_OVERSTAT_NO_BIND -Iarch/metal/include -I$unit/fs"
ways='plain CRTIME NORTC'
if [ "$OVERSTAT_INSTALL" = no ] && ! { command -v cpio && command -v genromfs; } >/dev/null; then
	echo "ok unit $name check_glue # SKIP cpio, genromfs"
	ways=''
else
	tests/metal/images.sh "$BUILD/images" >>"$log" 2>&1 || fail "no images" "$log"
fi
export IMAGES="$BUILD/images"
for way in $ways; do
	[ "$way" != plain ] || way=''
	for f in $unit/check_glue.c examples/metal/*.c; do
		o=${f##*/}
		# shellcheck disable=SC2086
		compile "glue${way}_${o%.c}.o" "$f" $glue ${way:+"-DFF_FS_$way=1"} $wide
	done
	link "check_glue${way:+_$way}" "glue${way}_*.o" "$libs"
done
overlay=-I$BUILD/obj/include

# The Linux backend, and zero copy where it is, on system calls of the test.
backend=linux script=''
for f in arch/linux/*.c src/stat/native/*.c src/internal/err.c; do
	case $native$f in
	yes*) ;;
	*/native/*) continue ;;
	esac
	o=script_$(echo "${f%.c}.o" | tr / _)
	compile "$o" "$f" -I$unit/script
done
[ "$native" = yes ] || script=-DWITHOUT_NATIVE
# shellcheck disable=SC2086
compile script_check_linux.o $unit/check_linux.c -I$unit/script $script
link check_linux 'script_*.o' "$libs"
backend=fake

# The libc's own structs of 32 bits, without Check for them.
# shellcheck disable=SC2086 # words
if [ "$HOST" != x86_64 ]; then
	:
elif [ "$OVERSTAT_INSTALL" = no ] && ! echo 'int main(void) { return 0; }' |
	$CC $m32 -x c -o "$BUILD/m32" - >>"$log" 2>&1; then
	echo "ok unit $name store32 # SKIP $CC -m32"
else
	machine=-m32
	# shellcheck disable=SC2086
	{
		libc32 $m32
		compile -m32layouts.o $unit/layouts.c $plain $m32
		compile -m32store32.o $unit/store32.c $plain $m32
	}
	link store32 './-m32*.o'
	machine=''
fi

status=0
for p in $programs; do
	timeout 300 $run "$p" 2>"$p.err" >"$p.out"
	s=$?
	cat "$p.out" "$p.err"
	[ $s = 0 ] || status=1
	if [ $s != 0 ] && ! grep -q '^not ok' "$p.out"; then
		echo "not ok unit $name ${p##*/}: exit status $s, expected 0"
	fi
done
exit $status
