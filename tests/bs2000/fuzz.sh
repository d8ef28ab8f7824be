#!/bin/sh
# SPDX-License-Identifier: MIT
# fuzz.sh [SECONDS]: the catalogue's reader (fuzz.c): the corpus again, a fresh
# run of so many seconds [5], and planted bugs that it has to find. doc/fuzz.md.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
seconds=${1:-5}
"$here/../../tools/need.sh" clang libclang-rt-dev || {
	echo "not ok fuzz: the packages are installed"
	exit 1
}
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15
failed=0

# report NAME STATUS: of a run whose output is in $tmp/log
report() {
	if [ "$2" = 0 ]; then
		echo "ok $1"
	else
		echo "not ok $1: $(grep -m 1 -E '^disagreement|ERROR' "$tmp/log" || tail -n 1 "$tmp/log")"
		for f in "$tmp"/crash-*; do
			[ ! -r "$f" ] || od -An -tx1 "$f"
		done
		failed=1
	fi
	rm -f "$tmp"/crash-*
}
# run PROGRAM OPTION-OR-CORPUS...
run() {
	program=$1
	shift
	timeout 120 "$tmp/$program" -artifact_prefix="$tmp/" -max_len=1282 \
		-len_control=0 -print_final_stats=1 "$@" >"$tmp/log" 2>&1
}

"$here/fuzz/build.sh" "$tmp/fuzz" >"$tmp/log" 2>&1 || {
	report 'fuzz: the reader and the second opinion compile' 1
	exit 1
}
inputs=$(find "$here/corpus" -type f | wc -l)
run fuzz -runs=0 "$here/corpus"
status=$?
grep -q "seed corpus: files: $inputs " "$tmp/log" || status=1
[ "$inputs" -gt 9 ] || status=1
report "fuzz: the corpus, $inputs inputs" $status

mkdir "$tmp/new"
seed=$(date +%s)
run fuzz "-max_total_time=$seconds" "-seed=$seed" "$tmp/new" "$here/corpus"
status=$?
runs=$(sed -n 's/^stat::number_of_executed_units: //p' "$tmp/log")
[ "${runs:-0}" -gt 10000 ] || status=1
report "fuzz: ${runs:-no} fresh runs from seed $seed" $status

# planted NAME PATCH
planted() {
	if ! "$here/fuzz/build.sh" "$tmp/planted" "$2" >"$tmp/log" 2>&1; then
		report "fuzz finds a planted bug: $1" 1
		return
	fi
	rm -rf "$tmp/found" && mkdir "$tmp/found"
	run planted -max_total_time=110 -seed=1 "$tmp/found" "$here/corpus"
	status=$?
	if [ $status != 0 ] && [ $status != 124 ] && grep -qE '^disagreement|ERROR: AddressSanitizer' "$tmp/log"; then
		echo "ok fuzz finds a planted bug: $1 ($(grep -m 1 -E '^disagreement|ERROR:' "$tmp/log"))"
	else
		report "fuzz finds a planted bug: $1" 1
	fi
	rm -f "$tmp"/crash-*
}
planted 'the checksum of an entry is not looked at' 's/!= s->sum)/!= s->sum \&\& !raw)/'
planted 'what follows the last entry is not looked at' 's/r = ends(fd, at);/r = ends(fd, at) * 0;/'
planted 'the order of the entries is not looked at' 's/sizeof e->key) <= 0)/sizeof e->key) == 2)/'
planted 'a last page beyond the pages' 's/e->last_page <= e->pages/e->last_page <= e->pages + 1/'
planted 'a flag that there is not' 's/DVS_FLAGS = 0x7f/DVS_FLAGS = 0xff/'
planted 'a read that is short overruns' 's/DVS_RAW - have, at/DVS_RAW, at/'
planted 'an interrupted read is damage' 's/return r == -EINTR ||/return/'
exit $failed
