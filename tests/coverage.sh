#!/bin/sh
# SPDX-License-Identifier: MIT
# coverage.sh [BUILD=DIR]: which lines of src/ and arch/linux the unit tests
# execute. Every file with code in it has to be there, and all of its lines.
top=$(cd "$(dirname "$0")/.." && pwd) || exit 1
build=$top/build/coverage
case $1 in
BUILD=*) build=${1#*=} ;;
'') ;;
*) echo "usage: coverage.sh [BUILD=DIR]" >&2; exit 2 ;;
esac
case $build in
/*) ;;
*) build=$PWD/$build ;;
esac
cpu=x86_64
# Names of a 32-bit musl: tests/y2038 executes them. What a program with a sanitizer is
# bound to: tests/headers/sanitize.sh does.
others='src/names/narrow/\|src/checked/'

fail() {
	echo "not ok coverage: $1"
	[ -z "$2" ] || grep -v '^ok ' "$2" | tail -n 10
	exit 1
}

"$top/tools/need.sh" gcovr || fail "gcovr is missing"
cd "$top" || exit 1
mkdir -p "${build%/*}" || fail "cannot write '$build'"

# An inline function that nobody calls is code that is not covered too.
log=$build.log
tests/unit/run.sh CC=gcc "BUILD=$build" \
	"CFLAGS=-O0 -g --coverage -fkeep-inline-functions" >"$log" 2>&1 ||
	fail "the unit tests do not pass" "$log"
gcovr -r . --filter 'src/' --filter "arch/linux/($cpu/)?[^/]*\$" \
	--csv "$build/coverage.csv" "$build" >>"$log" 2>&1 || fail "gcovr says:" "$log"

# The files with code in them, and what gcovr saw of each:
# filename,line_total,line_covered,line_percent,...
{
	find src arch/linux -maxdepth 1 -name '*.c'
	find src/*/ "arch/linux/$cpu" -name '*.c' | grep -v "^\($others\)"
	find src arch/linux/*.h "arch/linux/$cpu" -name '*.h' \
		-exec grep -l 'static inline' {} + | grep -v "^\($others\)"
} | sort >"$build/files"
status=0
printf '%-36s %6s %8s\n' file lines executed
while read -r f; do
	row=$(grep "^$f," "$build/coverage.csv")
	lines=$(echo "$row" | cut -d , -f 2) executed=$(echo "$row" | cut -d , -f 3)
	printf '%-36s %6s %8s\n' "$f" "${lines:-0}" "${executed:-0}"
done <"$build/files"
while read -r f; do
	row=$(grep "^$f," "$build/coverage.csv")
	lines=$(echo "$row" | cut -d , -f 2) executed=$(echo "$row" | cut -d , -f 3)
	if [ -z "$row" ] || [ "$lines" = 0 ]; then
		echo "not ok coverage of $f: no line of it is in any test, expected all"
		status=1
	elif [ "$lines" != "$executed" ]; then
		echo "not ok coverage of $f: $executed of $lines lines, expected all"
		status=1
	else
		echo "ok coverage of $f 100 %"
	fi
done <"$build/files"
[ $status = 0 ] || gcovr -r . --filter 'src/' --filter "arch/linux/($cpu/)?[^/]*\$" \
	"$build" 2>/dev/null |
	grep -v ' 100%'
echo "of other CPUs than $cpu, which this machine cannot execute, of src/names/narrow/ and of src/checked/ nothing is counted"
exit $status
