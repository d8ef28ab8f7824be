#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh SRCDIR, in a directory configured for Windows and built (make bench): measures
# fstat under wine, and writes bench/results.tsv. What wine's calls cost is not what
# Windows' cost: only the ratios say something, and they are smaller there, since a
# call of wine's that asks its server takes longer.
#
# How. As bench/run.sh, in 9 placements, or PLACEMENTS, with 5 rounds of 20 blocks of 20
# calls: where other work goes on a call of wine's takes up to a millisecond. It fails
# when it could not measure, never because a figure is slow.
placements=${PLACEMENTS:-9}
srcdir=$(cd "$1" && pwd) || exit 2
me=bench
# shellcheck source=bench/libcs.sh
. "$srcdir/bench/libcs.sh"
"$srcdir/tools/need.sh" wine wine64 || fail "wine is missing"
cpu=${target#*-}
"$srcdir/tests/nt/wine.sh" --has "${cpu%-*}" || fail "this wine runs no program of ${cpu%-*}"
mkdir -p bench obj/bench
echo file >obj/bench/file
for c in nt/bench measure; do
	obj/overstat-cc -std=gnu11 -O2 -DBENCH_CALLS=20 -DBENCH_BLOCKS=20 -DBENCH_ROUNDS=5 "-I$srcdir/bench" \
		"-I$srcdir/arch/nt" -c -o "obj/bench/${c##*/}.o" "$srcdir/bench/$c.c" || fail "bench/$c.c does not compile"
done
: >obj/bench/lines
i=0
while [ $i -lt "$placements" ]; do
	echo "bench: placement $((i + 1)) of $placements" >&2
	pad obj/bench/front.o $((i * 7 * 64 + 1))
	pad obj/bench/back.o $((i * 7 + 1))
	obj/overstat-cc -static -o obj/bench/bench.exe obj/bench/front.o obj/bench/bench.o obj/bench/measure.o \
		obj/bench/back.o -lpthread || fail "bench does not link"
	"$srcdir/tests/nt/wine.sh" obj/bench/bench.exe obj/bench/file 2>/dev/null | tr -d '\r' >obj/bench/said
	[ "$(wc -l <obj/bench/said)" = 5 ] || fail "a call could not be measured"
	cat obj/bench/said >>obj/bench/lines
	i=$((i + 1))
done
"$srcdir/tests/nt/wine.sh" --stop
table "$placements" 48 name
