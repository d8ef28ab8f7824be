#!/bin/sh
# SPDX-License-Identifier: MIT
# fuzz.sh [SECONDS]: arch/wasi on the odd host: the corpus again, a fresh run of
# so many seconds [10], and planted bugs that it has to find. doc/fuzz.md.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
seconds=${1:-10}
"$here/../../tools/need.sh" clang libclang-rt-14-dev || {
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
		echo "not ok $1: $(grep -m 1 -E '^function|ERROR' "$tmp/log" || tail -n 1 "$tmp/log")"
		for f in "$tmp"/crash-* "$tmp"/leak-* "$tmp"/timeout-*; do
			[ ! -r "$f" ] || { echo "${f##*/}:" && od -An -tx1 "$f"; }
		done
		rm -f "$tmp"/crash-*
		failed=1
	fi
}
# run PROGRAM OPTION-OR-CORPUS...
run() {
	program=$1
	shift
	timeout 120 "$tmp/$program" -artifact_prefix="$tmp/" -max_len=400 \
		-len_control=0 -print_final_stats=1 "$@" >"$tmp/log" 2>&1
}

"$here/build.sh" "$tmp/fuzz" fuzz.c >"$tmp/log" 2>&1 || {
	report 'fuzz: arch/wasi and the odd host compile' 1
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
[ "${runs:-0}" -gt "$inputs" ] || status=1
report "fuzz: ${runs:-no} fresh runs from seed $seed" $status

# planted NAME PATCH: from nothing, not from the corpus
planted() {
	if ! "$here/build.sh" "$tmp/planted" fuzz.c "$2" >"$tmp/log" 2>&1; then
		report "fuzz finds a planted bug: $1" 1
		return
	fi
	run planted -max_total_time=60 -seed=1
	if [ $? = 77 ] && grep -qE '^function|ERROR: (Address|Leak)Sanitizer' "$tmp/log"; then
		echo "ok fuzz finds a planted bug: $1 ($(grep -m 1 -E '^function|ERROR:' "$tmp/log"))"
	else
		report "fuzz finds a planted bug: $1" 1
	fi
	rm -f "$tmp"/crash-* "$tmp"/leak-*
}
planted 'NOTCAPABLE leaves as 76' 's/\(\[76 - .*\] = \)EACCES/\176/'
planted 'times are unsigned' \
	's/int64_t ns = (int64_t)t, sec = ns \/ 1000000000;/int64_t sec = (int64_t)(t \/ 1000000000);/;s/= ns % 1000000000/= (int64_t)(t % 1000000000)/'
planted 'a type without a name is a known one' \
	's/return filetype != FILETYPE_UNKNOWN/return filetype < 256/'
planted 'a sync that was refused is success' \
	's/return code || !__overstat_wasi_can_sync/return !code \&\& !__overstat_wasi_can_sync/'
planted 'what the lookup allocated is not freed' 's/free(heap);//'
exit $failed
