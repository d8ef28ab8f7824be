#!/bin/sh
# SPDX-License-Identifier: MIT
# fuzz.sh WASI NATIVE [SECONDS]: arch/wasi on the odd host, compiled for the
# machine itself, and as a module that WASI's overstat-cc builds and wasm2c makes
# C of, linked with NATIVE's library. For each the corpus again, a fresh run of so
# many seconds [5], and planted bugs that it has to find. doc/fuzz.md.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=$(cd "$here/../.." && pwd) || exit 1
wasi=$(cd "${1:?fuzz.sh WASI NATIVE [SECONDS]}" && pwd) || exit 1
native=$(cd "${2:?fuzz.sh WASI NATIVE [SECONDS]}" && pwd) || exit 1
seconds=${3:-5}
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15
failed=0
sanitizers='address,undefined -fno-sanitize-recover=all'

# report NAME STATUS: of a run whose output is in $tmp/log
report() {
	if [ "$2" = 0 ]; then
		echo "ok $1"
	else
		echo "not ok $1: $(grep -m 1 -E '^function|ERROR' "$tmp/log" || tail -n 1 "$tmp/log")"
		for f in "$tmp"/crash-* "$tmp"/leak-* "$tmp"/timeout-*; do
			[ ! -r "$f" ] || { echo "${f##*/}:" && od -An -tx1 "$f"; }
		done
		failed=1
	fi
	rm -f "$tmp"/crash-* "$tmp"/leak-* "$tmp"/timeout-*
}
# Addresses are among what the fuzzer tries: a seed finds the same again only
# where they are the same, and a container may not allow that.
fixed='setarch -R'
$fixed true 2>/dev/null || fixed=
# run PROGRAM OPTION-OR-CORPUS...
run() {
	program=$1
	shift
	# shellcheck disable=SC2086 # a command or nothing
	timeout 300 $fixed "$tmp/$program" -artifact_prefix="$tmp/" -max_len=400 \
		-len_control=0 -print_final_stats=1 "$@" >"$tmp/log" 2>&1
}

# build HOW OUT PATCH [SOURCE]: the program OUT of SOURCE [fuzz.c], native or of the
# module. PATCH is an expression of sed for arch/wasi, or nothing; for the module
# it is made where the sources can be changed.
build() {
	source=${4:-fuzz.c}
	if [ "$1" = native ]; then
		"$here/build.sh" "$2" "$source" "$3" >"$tmp/log" 2>&1
		return
	fi
	cc=$wasi/obj/overstat-cc
	if [ -n "$3" ]; then
		rm -rf "$tmp/tree"
		mkdir -p "$tmp/tree/build" &&
			(cd "$root" && cp -r arch src include tools doc configure Makefile.in VERSION "$tmp/tree") &&
			sed -i "$3" "$tmp"/tree/arch/wasi/*.[ch] &&
			! diff -r "$root/arch" "$tmp/tree/arch" >"$tmp/log" &&
			(cd "$tmp/tree/build" && ../configure --host=wasm32-wasi \
				'CC=clang --target=wasm32-wasi --sysroot=/usr' AR=llvm-ar RANLIB=llvm-ranlib &&
				make lib/liboverstat.a obj/overstat-cc) >"$tmp/log" 2>&1 || return 1
		cc=$tmp/tree/build/obj/overstat-cc
	fi
	"$cc" -O2 -mexec-model=reactor -D_BS2000_SOURCE -Wall -Wextra -Werror \
		-o "$tmp/odd.wasm" "$here/odd_module.c" "$here/$source" "$here/odd.c" >"$tmp/log" 2>&1 &&
		CFLAGS="-O1 -g -fsanitize=fuzzer,$sanitizers" \
			MODULE_CFLAGS="-O1 -fsanitize=fuzzer-no-link,$sanitizers" \
			"$here/native.sh" "$native" "$tmp/odd.wasm" "$2" "$here/odd_host.c" >"$tmp/log" 2>&1
}

inputs=$(find "$here/corpus" -type f | wc -l)
# fuzz HOW: what list.c lists, the corpus and a fresh run
fuzz() {
	build "$1" "$tmp/list" '' list.c && run list -runs=0
	status=$?
	calls=$(sed -n 's/^list: \(.*\) calls$/\1/p' "$tmp/log" | head -n 1)
	[ "${calls:-0}" -gt 99999 ] || status=1
	report "fuzz $1: each odd thing by itself, ${calls:-no} calls" $status
	build "$1" "$tmp/$1" '' || {
		report "fuzz $1: arch/wasi and the odd host compile" 1
		exit 1
	}
	run "$1" -runs=0 "$here/corpus"
	status=$?
	grep -q "seed corpus: files: $inputs " "$tmp/log" || status=1
	[ "$inputs" -gt 9 ] || status=1
	report "fuzz $1: the corpus, $inputs inputs" $status
	rm -rf "$tmp/new"
	mkdir "$tmp/new"
	seed=$(date +%s)
	run "$1" "-max_total_time=$seconds" "-seed=$seed" "$tmp/new" "$here/corpus"
	status=$?
	runs=$(sed -n 's/^stat::number_of_executed_units: //p' "$tmp/log")
	[ "${runs:-0}" -gt "$inputs" ] || status=1
	report "fuzz $1: ${runs:-no} fresh runs from seed $seed" $status
}

# planted HOW NAME PATCH: found from nothing, not from the corpus; the input that
# is kept finds it again, and is none to what has no bug.
planted() {
	what="fuzz $1 finds a planted bug: $2"
	if ! build "$1" "$tmp/planted" "$3"; then
		report "$what" 1
		return
	fi
	run planted -runs=1000000 -seed=1
	status=$?
	said=$(finding)
	for input in "$tmp"/crash-* "$tmp"/leak-*; do
		[ ! -r "$input" ] || break
	done
	if [ $status != 77 ] || [ -z "$said" ] || ! mv "$input" "$tmp/found"; then
		report "$what" 1
		return
	fi
	run planted "$tmp/found"
	if [ "$(finding)" != "$said" ]; then
		report "$what: its own input does not, which said '$said'" 1
		return
	fi
	run "$1" "$tmp/found"
	report "$what ($said)" $?
}
# finding: what the run has found
finding() {
	grep -m 1 -E '^function|ERROR: (Address|Leak)Sanitizer' "$tmp/log" | sed 's/^==[0-9]*==//'
}

fuzz native
planted native 'NOTCAPABLE leaves as 76' 's|EACCES, /\* 76|76, /* 76|'
planted native 'times are unsigned' \
	's/int64_t ns = (int64_t)t, sec = ns \/ 1000000000;/int64_t sec = (int64_t)(t \/ 1000000000);/;s/= ns % 1000000000/= (int64_t)(t % 1000000000)/'
planted native 'a type without a name is a known one' \
	's/return filetype != FILETYPE_UNKNOWN/return filetype < 256/'
planted native 'a sync that was refused is success' \
	's/return code || !__overstat_wasi_can_sync/return !code \&\& !__overstat_wasi_can_sync/'
planted native 'what the lookup allocated is not freed' 's/free(heap);/;/'
fuzz module
planted module 'NOTCAPABLE leaves as 76' 's|EACCES, /\* 76|76, /* 76|'
exit $failed
