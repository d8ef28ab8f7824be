#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh BUILD: 32-bit programs and times that 32 bits do not hold, on i386 over
# glibc and musl. Objects compiled without overstat's headers, linked with
# liboverstat-names.a over a backend by which every file was changed a day later
# than it was, so a call that is not ours shows; the same with --overflow=clamp;
# a kernel without statx. Everything is built in BUILD.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
mkdir -p "$1" && build=$(cd "$1" && pwd) || exit 1
here=$root/tests/y2038
files=$(mktemp -d /dev/shm/overstat.XXXXXX) || exit 1
trap 'rm -rf "$files"' 0
trap 'exit 1' 1 2 15
failed=0

# same NAME SEEN EXPECTED
same() {
	if [ "$2" = "$3" ]; then
		echo "ok y2038: $1"
	else
		echo "not ok y2038: $1: $(printf '%s' "$2" | tr '\n' ';') expected $(printf '%s' "$3" | tr '\n' ';')"
		failed=1
	fi
}

# library NAME LIBC OPTION...
library() {
	mkdir -p "$build/$1" && cd "$build/$1" || exit 1
	name=$1
	case $2 in
	glibc) set -- "$@" --host=i686-linux-gnu "CC=$glibc" ;;
	musl) set -- "$@" --host=i386-linux-musl "CC=$musl" ;;
	esac
	shift 2
	if ! { "$root/configure" "$@" && make -j2 WERROR=-Werror; } >"$build/$name.log" 2>&1; then
		same "$name is built" "$(tail -n 2 "$build/$name.log")" ''
		exit 1
	fi
}
if ! glibc=$("$root/tests/linux/compiler.sh" i386-glibc) ||
	! musl=$("$root/tests/linux/compiler.sh" i386); then
	same 'compilers' 'none for i386' ''
	exit 1
fi
shift_day="--stack=$root/tests/shift"
library glibc glibc "$shift_day"
library glibc-clamp glibc "$shift_day" --overflow=clamp
library musl musl "$shift_day"
library musl-clamp musl "$shift_day" --overflow=clamp
library glibc-plain glibc
library musl-plain musl

# The files, a day before what each is about.
day=86400
cd "$files" || exit 1
new() {
	truncate -s "$3" "$1" && touch -m -d "@$2" "$1" || exit 1
}
new common -85399.75 5
new first $((-2147483648 - day)) 5
new before $((-2147483649 - day)) 5
new last $((2147483647 - day)).999999999 5
new after $((2147483648 - day)) 5
new y2100 $((4102444800 - day)) 5
new big $((1000 - day)) 5G
all='common first before last after y2100 big'

# answers TIME SIZE: what a struct says with that many bits, and where the library
# is to clamp, when $clamps is yes.
answers() {
	for f in $all; do
		size=5 over='' time=''
		case $f in
		common) time=1000.250000000 ;;
		first) time=-2147483648.000000000 ;;
		before) time=-2147483649.000000000 over=-2147483648.000000000 ;;
		last) time=2147483647.999999999 ;;
		after) time=2147483648.000000000 over=2147483647.999999999 ;;
		y2100) time=4102444800.000000000 over=2147483647.999999999 ;;
		big) time=1000.000000000 size=5368709120 ;;
		esac
		error=no
		if [ "$1" = 32 ] && [ "$over" ]; then
			error=yes time=$over
		fi
		if [ "$2" = 32 ] && [ "$f" = big ]; then
			error=yes size=2147483647
		fi
		for function in fstat stat lstat fstatat; do
			if [ $error$clamps = yesno ]; then
				echo "$function $f EOVERFLOW"
			else
				echo "$function $f $time $size"
			fi
		done
	done
	nulls EFAULT EBADF
}

# nulls ERROR NO-DESCRIPTOR: what NULL is
nulls() {
	echo "fstat into-NULL $1"
	echo "fstat of-no-descriptor-into-NULL $2"
	for what in into of; do
		for function in stat lstat fstatat; do
			echo "$function $what-NULL $1"
		done
	done
}

# program LIBRARY NAME COMPILER FLAGS...: legacy.c as $build/LIBRARY/NAME
program() {
	at=$build/$1 n=$2 c=$3
	shift 3
	# shellcheck disable=SC2086 # a compiler and its options
	$c -O2 -Wall -Wextra -Werror "$@" -c -o "$at/$n.o" "$here/legacy.c" &&
		"$at/obj/overstat-cc" -static -o "$at/$n" "$at/$n.o" "$at/lib/liboverstat-names.a"
}

# legacy NAME TIME SIZE FLAG...: the libraries of a libc with legacy.c
legacy() {
	name=$1 time=$2 size=$3
	shift 3
	for clamps in no yes; do
		library=$libc what="over $libc, $name"
		[ $clamps = no ] || library=$libc-clamp what="$what, clamped"
		if ! program "$library" "$name" "$compiler" "$@" >"$build/log" 2>&1; then
			same "$what" "$(tail -n 3 "$build/log")" 'that it links'
			continue
		fi
		# shellcheck disable=SC2086 # names
		same "$what" "$(timeout 10 "$build/$library/$name" $all 2>&1)" \
			"$(answers "$time" "$size")"
	done
}
libc=glibc compiler=$glibc
legacy plain 32 32
legacy offset64 32 64 -D_FILE_OFFSET_BITS=64
legacy time64 64 64 -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64
legacy xstat 32 32 -DOLD_GLIBC=3
legacy xstat64 32 64 -DOLD_GLIBC=3 -D_FILE_OFFSET_BITS=64
libc=musl compiler=$musl
legacy time64 64 64
legacy old 32 64 '-DOLD_MUSL=""'
legacy old64 32 64 '-DOLD_MUSL="64"'
program glibc version1 "$glibc" -DOLD_GLIBC=1 >"$build/log" 2>&1
same 'over glibc, a struct stat of version 1 is EINVAL' "$("$build/glibc/version1" common)" \
	"$(for f in fstat stat lstat fstatat; do echo "$f common EINVAL"; done
		nulls EINVAL EINVAL)"

# One program whose objects have all three: glibc's own calls must not bring
# glibc's objects with them.
cat >"$build/three.c" <<'END'
#include <sys/stat.h>
int main(int argc, char **argv)
{
	struct stat st;
	int one(const char *), two(const char *);
	return argc != 2 || stat(argv[1], &st) || one(argv[1]) || two(argv[1]);
}
END
for f in one two; do
	printf '#include <sys/stat.h>\nint %s(const char *p);\nint %s(const char *p)\n{\n\tstruct stat st;\n\treturn stat(p, &st);\n}\n' $f $f >"$build/$f.c"
done
same 'over glibc, objects of all three modes in one program' "$(
	cd "$build" || exit
	# shellcheck disable=SC2086
	{ $glibc -c three.c && $glibc -D_FILE_OFFSET_BITS=64 -c one.c &&
		$glibc -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 -c two.c &&
		glibc/obj/overstat-cc -static -o three three.o one.o two.o glibc/lib/liboverstat-names.a; } 2>&1 &&
		cd "$files" && "$build/three" common && echo 0
	"$build/three" y2100 || echo $?)" "0
1"

# nftw64 of glibc calls __stat64, which glibc has in the object of __stat64_time64.
cat >"$build/walk.c" <<'END'
#define _GNU_SOURCE 1
#include <ftw.h>
#include <sys/stat.h>
int one(const char *);
static int visit(const char *p, const struct stat64 *st, int type, struct FTW *f)
{
	(void)p, (void)type, (void)f;
	return st->st_size == 5 && st->st_mtime != 1000;
}
int main(int argc, char **argv)
{
	return argc != 2 || one(argv[1]) || nftw64(argv[1], visit, 2, 0);
}
END
same 'over glibc, an object with 64-bit time beside what calls __stat64' "$(
	cd "$build" || exit
	# shellcheck disable=SC2086
	{ $glibc -c walk.c && $glibc -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 -c one.c &&
		glibc/obj/overstat-cc -static -o walk walk.o one.o glibc/lib/liboverstat-names.a; } 2>&1 &&
		cd "$files" && "$build/walk" common 2>&1 && echo 0)" 0

# refused LIBRARY EXPECTED FLAG...: a file of 2100, and without statx
refused() {
	at=$build/$1 expected=$2
	shift 2
	"$at/obj/overstat-cc" -static -O2 "$@" -idirafter /usr/include \
		-o "$at/refused" "$here/refused.c" >"$build/log" 2>&1 || {
		same "${at##*/} $*: refused.c" "$(tail -n 3 "$build/log")" 'that it compiles'
		return
	}
	same "${at##*/} $*: 2100, with statx and without" \
		"$(timeout 10 "$at/refused" y2100 2>&1)" "$expected"
}
touch -m -d @4102444800 y2100
wide='stat64x 4102444800 known 7fff'
cut='stat64x -192522496 known 771f'
refused glibc-plain "stat EOVERFLOW
$wide
stat -192522496
$cut"
refused glibc-plain "stat 4102444800
$wide
stat -192522496
$cut" -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64
refused musl-plain "stat 4102444800
st_mtim32 -192522496
$wide
stat -192522496
st_mtim32 -192522496
$cut" -DOVERSTAT_TEST_TIM32
exit $failed
