#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh [NAME]...: the proofs of list.sh, or those whose name starts so, two at a time,
# by cbmc: for all values of what goes in, no property that a harness states is violated
# and nothing in the header itself is undefined. Then each bug that the list plants in a
# copy of the header must be found: a proof that cannot fail is none.
root=$(cd "$(dirname "$0")/../.." && pwd) && cd "$root" || exit 1
export LC_ALL=C
here=tests/proofs work=build/proofs
cbmc=$(tools/cbmc.sh)/cbmc
if [ ! -x "$cbmc" ]; then
	echo 'not ok proofs: no cbmc, for the reason above'
	exit 1
fi

# check DIR: cbmc's status on harness; what it says is in DIR/out. A header in DIR is in
# place of what has its name.
check() {
	into=
	for folder in $folders; do
		into="$into -I$folder"
	done
	# shellcheck disable=SC2046,SC2086 # words
	gcc -m$word -E -D_GNU_SOURCE -D_BS2000_SOURCE -D__OVERSTAT_CHECKED=0 -DOVERSTAT_BACKEND=linux $options \
		"-I$1" "-I$dir" $into -I$here -Iinclude -Iinclude/libc/glibc -o "$1/harness.i" "$here/$harness" 2>"$1/out" &&
		"$cbmc" --$word $order --function main --trace $(sed -n 's|^/\* cbmc: \(.*\) \*/|\1|p' "$here/$harness") \
			"$1/harness.i" >"$1/out" 2>&1
}
# told DIR: what is violated, where, and by which values, or what else went wrong
told() {
	grep -q '^VERIFICATION FAILED' "$1/out" || grep -m 1 -i error "$1/out" || tail -n 1 "$1/out"
	awk '
	/^Trace for / { values = "" }
	/^ *OUTPUT / { sub(/.*OUTPUT /, ""); sub(/ \(.*/, ""); sub(/: /, "="); sub(/[ul]+$/, ""); values = values " " $0 }
	violated == 2 { sub(/^ */, ""); print $0 " (" where ")" (values ? ";" : "") values; exit }
	violated == 1 { where = $2 ", line " $6; violated = 2 }
	/^Violated property:/ { violated = 1 }' "$1/out"
}
# is_wanted NAME
is_wanted() {
	[ -n "$wanted" ] || return 0
	for w in $wanted; do
		case $1 in
		"$w"*) return 0 ;;
		esac
	done
	return 1
}
# proof NAME HARNESS OPTIONS FOLDERS [HEADER SED]...
mine=0
proof() {
	is_wanted "$1" || return
	# Every second one is the other half's.
	mine=$((1 - mine))
	[ $mine = "$half" ] || return
	harness=$2 options=$3 folders=$4 dir=$work/$1 what=$1
	shift 4
	mkdir -p "$dir"
	start=$(date +%s)
	if check "$dir"; then
		n=$(sed -n 's/^\*\* 0 of \([0-9]*\) failed.*/\1/p' "$dir/out")
		echo "ok proof $what${of:+ ($of)}: $n properties, $(($(date +%s) - start)) s"
	else
		echo "not ok proof $what${of:+ ($of)}: $(told "$dir")"
	fi
	while [ $# != 0 ]; do
		header=$1 bug=$2 with=$work/$what-bug$#
		shift 2
		mkdir -p "$with"
		# All headers in one folder, so that none finds the one beside it.
		for folder in $folders; do
			for h in "$folder"/*.h; do
				[ -e "$with/${h##*/}" ] || cp "$h" "$with/"
			done
		done
		for folder in $folders; do
			[ ! -r "$folder/$header" ] || break
		done
		sed "$bug" "$folder/$header" >"$with/$header"
		if cmp -s "$folder/$header" "$with/$header"; then
			echo "not ok proof $what: nothing in $header to plant this bug in: $bug"
		elif check "$with"; then
			echo "not ok proof $what: holds with this bug planted in $header: $bug"
		elif grep -q '^VERIFICATION FAILED' "$with/out"; then
			echo "ok proof $what: the planted bug is found, $bug: $(told "$with")"
		else
			echo "not ok proof $what: with this bug planted in $header: $bug: $(told "$with")"
		fi
	done
}
# layouts: of each line of layouts.txt, once where several are the same, a directory with
# the <sys/stat.h> that it tells; NAME WORD ORDER RECORD CLAMPS|WHO for stores. arch/linux
# has a record of its own.
layouts() {
	awk '{
		record = $1 ~ /^(linux|bs2000)/ ? "arch/linux" : "-"
		facts = record "|"
		for (i = 3; i <= NF; i++)
			facts = facts " " $i
		if (!(facts in of))
			order[n++] = facts
		of[facts] = of[facts] (of[facts] ? ", " : "") $1 " " $2
	}
	END {
		for (i = 0; i < n; i++) {
			name = "store-" of[order[i]]
			sub(/,.*/, "", name)
			sub(/ /, "-", name)
			# As many bits, or the other byte order, of the same name
			print name (seen[name]++ ? "-" seen[name] : "") "|" of[order[i]] "|" order[i]
		}
	}' $here/layouts.txt | while IFS='|' read -r name who record facts; do
		word=32 order=- clamps=yes
		case $facts in *long=8*) word=64 ;; esac
		case $facts in *big=1*) order=--big-endian ;; esac
		case $facts in *st_known*) clamps=no ;; esac
		mkdir -p "$work/$name/sys" "$work/$name-clamp"
		echo '#define EOVERFLOW 75' >"$work/$name/errno.h"
		{
			printf '#pragma once\n#include <stdint.h>\n'
			sed -n '/^#define ST_KNOWN/p' include/overstat/known.h
			echo "- - $facts" | awk -f $here/struct.awk
		} >"$work/$name/sys/stat.h"
		cp -R "$work/$name"/* "$work/$name-clamp/"
		echo "$name $word $order $record $clamps|$who"
	done
}
# stores LAYOUT HEADER SED...: store.h for each layout, strict, and a struct of the libc
# clamped; the bugs in LAYOUT.
stores() {
	bugs_in=$1
	shift
	flags='-ffreestanding -DOVERSTAT_SUFFIX= -DOVERSTAT_LAYOUT='
	while IFS='|' read -r facts of; do
		read -r name word order record clamps <<-END
			$facts
		END
		order=${order#-} record=${record#-}
		if [ "$name" = "store-$bugs_in" ]; then
			proof "$name" store.c "$flags" "$record src/internal" "$@"
		else
			proof "$name" store.c "$flags" "$record src/internal"
		fi
		[ "$clamps" = no ] || proof "$name-clamp" store.c "$flags -DOVERSTAT_CLAMP=1" "$record src/internal"
	done <"$work/layouts"
	word=64 order='' of=''
}
word=64 order='' of=''

wanted=$*
mkdir -p "$work" && rm -rf "${work:?}"/*
layouts >"$work/layouts"
for half in 0 1; do
	# shellcheck source=tests/proofs/list.sh
	. "$here/list.sh" >"$work/$half" 2>&1 &
done
wait
cat "$work/0" "$work/1"
grep -q '^ok ' "$work/0" && ! grep -q '^not ok ' "$work/0" "$work/1"
