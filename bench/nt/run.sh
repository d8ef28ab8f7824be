#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh SRCDIR, in a directory configured for Windows and built (make bench): measures
# fstat under wine, and writes bench/results.tsv. What wine's calls cost is not what
# Windows' cost: only the ratios say something, and they are smaller there, since a
# call of wine's that asks its server takes longer.
#
# How. As bench/run.sh, with blocks of 20 calls, in 3 processes: a line is the median of
# the 3, with the lowest and the highest ratio. It fails when it could not measure,
# never because a figure is slow.
srcdir=$(cd "$1" && pwd) || exit 2
me=bench
# shellcheck source=bench/libcs.sh
. "$srcdir/bench/libcs.sh"
"$srcdir/tools/need.sh" wine wine64 || fail "wine is missing"
cpu=${target#*-}
"$srcdir/tests/nt/wine.sh" --has "${cpu%-*}" || fail "this wine runs no program of ${cpu%-*}"
mkdir -p bench obj/bench
echo file >obj/bench/file
obj/overstat-cc -std=gnu11 -O2 -static -DBENCH_CALLS=20 "-I$srcdir/bench" "-I$srcdir/arch/nt" -o obj/bench/bench.exe \
	"$srcdir/bench/nt/bench.c" "$srcdir/bench/measure.c" -lpthread || fail "bench/nt/bench.c does not compile"
: >obj/bench/lines
for i in 1 2 3; do
	# Not to a pipe: tests/nt/run.sh says why.
	"$srcdir/tests/nt/wine.sh" obj/bench/bench.exe obj/bench/file >obj/bench/crlf 2>/dev/null
	tr -d '\r' <obj/bench/crlf >obj/bench/said
	[ "$(wc -l <obj/bench/said)" = 5 ] || fail "process $i could not measure a call"
	cat obj/bench/said >>obj/bench/lines
done
"$srcdir/tests/nt/wine.sh" --stop
table 3 48 name
