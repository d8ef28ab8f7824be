#!/bin/sh
# SPDX-License-Identifier: MIT
# use.sh BUILD [RUN]: what a user may do with the overstat-cc of BUILD and make
# check sees nowhere else: C++, a standard that hides names, a source whose
# language an option names. RUN is what runs a program of that target, if
# anything must.
build=$(cd "${1:?use.sh BUILD [RUN]}" && pwd) || exit 1
run=$2
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15
cc=$build/obj/overstat-cc
plain=$(sed -n 's/^CC = //p' "$build/Makefile")
failed=0
cd "$tmp" || exit 1

# none NAME WHAT: ok if WHAT is empty
none() {
	if [ -z "$2" ]; then
		echo "ok use: $1"
	else
		echo "not ok use: $1: $(printf '%s\n' "$2" | head -n 3 | paste -s -d ' ' -)"
		failed=1
	fi
}

# C++, if the compiler has it. The symbols are the same either way, so what tells
# extern "C" is a declaration that says so again.
functions='fstat stat lstat fstatat fstat64x stat64x lstat64x fstatat64x fsync fdatasync fd_fdstat_get fd_sync'
[ ! -r "$build/obj/include/sys/bs2000.h" ] ||
	functions="$functions bs2000_catalogue bs2000_user bs2000_correction bs2000_open bs2000_close"
{
	echo '#define _OVERSTAT_SOURCE 1'
	# One that needs wabt's.
	(cd "$build/obj/include" && find . -name '*.h' ! -path './overstat/*' | sort) |
		sed 's|^\./\(.*\)|#include <\1>|'
	echo 'extern "C" {'
	for f in $functions; do
		echo "extern __typeof__($f) $f;"
	done
	echo '}'
	echo 'int main() { struct stat64x s; struct fdstat f;'
	echo 'return fstat64x(0, &s) | stat64x(".", &s) | fd_fdstat_get(0, &f) | (fd_sync(-1) == 0); }'
} >all.cc
echo 'int f();' >empty.cc
# shellcheck disable=SC2086 # a compiler and its options
if $plain -x c++ -fsyntax-only empty.cc >log 2>&1; then
	for std in c++98 c++11 c++17; do
		none "$std: each function has C's linkage" "$(
			"$cc" -x c++ -std=$std -Wall -Wextra -Werror -c -o cc.o all.cc 2>&1)"
	done
	none 'a program in C++' "$("$cc" -o cc.out cc.o 2>&1 && $run ./cc.out </dev/null 2>&1 ||
		echo "status $?")"
else
	echo "  left out: C++, which $plain has not: $(head -n 1 log)"
fi

# Every name that the libc hides is hidden.
declared() {
	"$@" -E -P level.c 2>log | tr '\n' ' ' | sed 's/[;{}]/\n/g' |
		sed -n 's/.*[^A-Za-z0-9_]\([a-z][a-z0-9_]*\) *(.*/\1/p' |
		grep -xE '[fl]?stat(at)?(64)?|statx|f(data)?sync' | sort -u
}
for level in '' _POSIX_SOURCE=1 _POSIX_C_SOURCE=1 _POSIX_C_SOURCE=199309L _POSIX_C_SOURCE=199506L \
	_POSIX_C_SOURCE=200112L _XOPEN_SOURCE=500 _XOPEN_SOURCE=600; do
	for std in c99 gnu11; do
		for h in unistd.h sys/stat.h; do
			echo "#include <$h>" >level.c
			# shellcheck disable=SC2086
			declared $plain -std=$std ${level:+-D$level} >theirs
			declared "$cc" -std=$std ${level:+-D$level} >ours
			[ -s ours ] || echo "$std $level <$h>: nothing seen: $(head -n 1 log)"
			comm -13 theirs ours | sed "s|^|$std $level <$h> shows |"
		done
	done
done >shown
none 'what the libc hides is hidden, in each standard' "$(cat shown)"

# The language of a source, said by an option: the archive is none.
printf '#include <sys/stat.h>\nint main(void) { struct stat s; return stat(".", &s); }\n' >stat.c
cp stat.c stat.txt
for way in '-x c stat.txt' '-xc stat.txt' '-x c stat.c' '-x c -' '-x c stat.txt -x none'; do
	rm -f out
	# shellcheck disable=SC2086
	none "overstat-cc $way" "$("$cc" -o out $way <stat.c 2>&1 || echo "status $?"
		[ -s out ] || echo 'no program')"
done
exit $failed
