#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh SRCDIR, in a directory configured for wasm32-wasi and built (make bench):
# measures overstat under Node with 1, 8 and 64 preopened directories, and writes
# bench/results.tsv.
#
# How. The loops of bench.c are one module; bench.mjs times them from outside, two
# at a time: 15 rounds, in each 20 blocks of 100 calls of either, the two of a pair
# in random order; a round's figure is the median of its blocks, its ratio that of
# the two medians, and a process reports the median of the 15 ratios. V8 compiles
# all of it with its optimising compiler at once (--no-liftoff), as it would after
# a while. Where code and memory come to lie moves a process's ratios by up to 2 %,
# so there are 5 processes, in turn for each number of directories; a line is the
# median of the 5, with the lowest and the highest ratio. Of the lines in brackets
# one shows what any function costs that does nothing but make the call; the last
# compares two copies of the bare loop.
#
# It fails when it could not measure, never because a figure is slow.
processes=5
srcdir=$(cd "$1" && pwd) || exit 2
me=bench
# shellcheck source=bench/libcs.sh
. "$srcdir/bench/libcs.sh"
node=$("$srcdir/tools/node.sh") || fail "no node that is new enough"
PATH=$node:$PATH
mkdir -p bench obj/bench/dir
echo file >obj/bench/dir/file
obj/overstat-cc -mexec-model=reactor -std=c11 -O2 -o obj/bench/bench.wasm "$srcdir/bench/wasi/bench.c" ||
	fail "bench/wasi/bench.c does not compile"
: >obj/bench/lines
i=0
while [ $i -lt $processes ]; do
	for preopens in 1 8 64; do
		timeout 300 node --no-warnings --no-liftoff "$srcdir/bench/wasi/bench.mjs" \
			obj/bench/bench.wasm obj/bench/dir $preopens >>obj/bench/lines ||
			fail "a call could not be measured"
	done
	i=$((i + 1))
done

table $processes 56 'preopens: name'
