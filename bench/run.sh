#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh SRCDIR, in a configured and built directory (make bench): measures
# overstat over musl and over glibc, both static, and writes bench/results.tsv.
#
# How. Two functions are compared in one process on one CPU: 15 rounds, in each
# 50 blocks of 400 calls of either, the two of a pair in random order; a round's
# figure is the median of its blocks, its ratio is that of the two medians, and
# the process reports the median of the 15 ratios. (Of the ratios, and not the
# ratio of two medians over all rounds: a clock that changes between rounds
# changes both parts of each ratio, so it cancels.) The spread of that is some
# 0.1 %, but where the linker happens to put a loop or a function moves any
# figure, the bare call's too, by up to 3 %: the kernel's branches are predicted
# from the history that user code leaves. So the program is linked in 9 ways that
# differ only in padding before it and before the archive. A line is the median
# of the 9, with the lowest and the highest ratio; the last line compares two
# copies of the bare loop, so it says what the method cannot see.
#
# PLACEMENTS is another number than 9, for a run that is shorter.
#
# It fails when it could not measure, never because a figure is slow.
placements=${PLACEMENTS:-9}
srcdir=$(cd "$1" && pwd) || exit 2
case $(sed -n 's/^TARGET = //p' Makefile 2>/dev/null) in
wasi-*) exec "$srcdir/bench/wasi/run.sh" "$srcdir" ;;
nt-*) exec "$srcdir/bench/nt/run.sh" "$srcdir" ;;
esac
me=bench
# shellcheck source=bench/libcs.sh
. "$srcdir/bench/libcs.sh"
case $target in
linux-x86_64-* | linux-i386-*) ;;
*) fail "bench/raw.h has no system call of $target" ;;
esac
mkdir -p bench obj/bench

: >obj/bench/lines
# The modes of a 32-bit glibc are rows of their own.
for libc in $libcs; do
	build "$libc" "obj/bench/$libc" "$(var CFLAGS)"
	cc=obj/bench/$libc/obj/overstat-cc
	modes=default
	[ ! -e "obj/bench/$libc/obj/fstat64_time64.o" ] || modes='default time64'
	for mode in $modes; do
		flags='' label=$libc
		[ "$mode" = default ] ||
			flags='-D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64' label="$libc, $mode"
		for c in bench measure; do
			# shellcheck disable=SC2086 # options
			"$cc" -std=c11 -O2 -D_GNU_SOURCE $flags -c -o "obj/bench/$c.o" \
				"$srcdir/bench/$c.c" || fail "bench/$c.c does not compile"
		done
		i=0
		while [ $i -lt "$placements" ]; do
			echo "bench: $label, placement $((i + 1)) of $placements" >&2
			pad obj/bench/front.o $((i * 7 * 64 + 1))
			pad obj/bench/back.o $((i * 7 + 1))
			"$cc" -static -o obj/bench/bench obj/bench/front.o obj/bench/bench.o \
				obj/bench/measure.o obj/bench/back.o || fail "bench does not link"
			obj/bench/bench "$label" >>obj/bench/lines || fail "a call could not be measured"
			i=$((i + 1))
		done
	done
done

table "$placements" 44 name
