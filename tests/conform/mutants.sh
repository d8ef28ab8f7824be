#!/bin/sh
# SPDX-License-Identifier: MIT
# mutants.sh BUILD-DIR [FAULT]: each fault of mutants.c and of headers.tsv, one at a
# time, under the conformance programs: how many checks see it. A fault that none
# sees, and a requirement that no fault breaks, have failed, unless unbroken.tsv says
# why. BUILD-DIR has the library over tests/fake, BUILD-DIR-32 the same for i386,
# whose structs are narrow. BUILD-DIR/seen.tsv is a line a fault and a check that saw
# it, BUILD-DIR/unseen the checks that saw none.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
here=$root/tests/conform programs=$root/tests/conformance
build=$(cd "${1:?mutants.sh BUILD-DIR [FAULT]}" && pwd) || exit 1
only=$2
# A file system with 64-bit times, and one with holes and blocks.
tmp=$(mktemp -d /dev/shm/overstat.XXXXXX) || exit 1
disk=$(mktemp -d "${TMPDIR:-/tmp}/overstat.XXXXXX") || exit 1
trap 'rm -rf "$tmp" "$disk"' 0
trap 'exit 1' 1 2 15
chmod 711 "$tmp" "$disk"
awk -f "$programs/requirements.awk" "$programs/requirements.tsv" >"$tmp/requirements.h" || exit 1

# pack DIR CPU FAMILIES [OPTION]...: the programs, with mutants.c in them
pack() {
	dir=$1 cpu=$2 wrap=,--wrap=futimens
	for family in $3; do
		for f in fstat stat lstat fstatat; do
			wrap="$wrap,--wrap=__overstat_$f${family#-}"
		done
	done
	shift 3
	cc=$dir/obj/overstat-cc
	# shellcheck disable=SC2046 # flags are words
	"$cc" $(sed -n 's/^MODREF = //p' "$dir/Makefile") -std=c11 -O1 -DOVERSTAT_BACKEND=fake \
		-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror \
		"-I$root/arch/linux/$cpu" "-I$root/tests/fake" "-I$root/arch/linux" "-I$root/src/internal" \
		-c -o "$dir/mutants.o" "$here/mutants.c" || exit 1
	CFLAGS=-O1 "$root/tools/overstat-conform" build --pack="$dir/pack" --cc="$cc $dir/mutants.o -Wl$wrap" "$@" >"$dir/log" 2>&1 || {
		echo "not ok mutants: the programs build: $(tail -n 1 "$dir/log")"
		exit 1
	}
}

# run PACK FAULT: what each program says of it
run() {
	echo "#@ fault $2"
	mkdir "$tmp/work" "$disk/work"
	while read -r program suffix name; do
		case $suffix in
		@wide | @exact) dir=$tmp/work/$program$suffix ;;
		*) dir=$disk/work/$program$suffix ;;
		esac
		mkdir "$dir"
		OVERSTAT_MUTANT=$2 timeout 60 "$1/$name" "$dir" >"$tmp/out" 2>"$tmp/err" </dev/null
		echo "#@ end $program $?"
		grep -E '^(ok|not ok|1\.\.)' "$tmp/out"
	done <"$1/list"
	rm -rf "$tmp/work" "$disk/work"
}

# taken: FAULT and CHECK of what fails; a program that does not end well is one
taken() {
	awk '
		function ended() {
			if (program != "" && (status > 1 || !plan))
				print fault "\tprogram." program
			program = ""
		}
		/^#@ / { ended() }
		/^#@ fault / { fault = substr($0, 10) }
		/^#@ end / { program = $3; status = $4; plan = 0 }
		/^not ok / { print fault "\t" $5 }
		/^1\.\./ { plan = 1 }
		END { ended() }'
}

# faults PACK: the names of its faults, or of them the one that is asked for
faults() {
	OVERSTAT_MUTANT=list "$1/kinds" | if [ "$only" ]; then grep -Fx -e "$only"; else cat; fi
}

missing=
[ "$(id -u)" = 0 ] || missing=--needs=-chown,-mknod
pack "$build" x86_64 '- 64x' --needs=-zerocopy $missing
run "$build/pack" '' >"$tmp/clean"
taken <"$tmp/clean" >"$tmp/wrong"
if [ -s "$tmp/wrong" ]; then
	echo "not ok mutants: without a fault there is none: $(head -n 1 "$tmp/wrong" | cut -f 2)"
	exit 1
fi
awk '/^ok [0-9]+ - [^ ]+$/ { print $4 }' "$tmp/clean" | sort -u >"$tmp/checks"
faults "$build/pack" >"$tmp/faults"
: >"$tmp/seen"
while read -r fault; do
	run "$build/pack" "$fault" | taken >>"$tmp/seen"
done <"$tmp/faults"

# EOVERFLOW, which 64 bits do not have.
pack "$build-32" i386 '- 64 x 64x' --only=sizes --only=times
run "$build-32/pack" '' >"$tmp/clean"
awk '/^ok [0-9]+ - [^ ]+$/ { print $4 }' "$tmp/clean" | sort -u - "$tmp/checks" -o "$tmp/checks"
grep EOVERFLOW "$tmp/faults" >"$tmp/narrow"
while read -r fault; do
	run "$build-32/pack" "$fault" | taken >>"$tmp/seen"
done <"$tmp/narrow"

# The headers, with what a fault adds behind each.
mkdir -p "$tmp/include/sys" "$disk/work"
for header in sys/stat.h fcntl.h unistd.h; do
	printf '#include_next <%s>\n#include "fault.h"\n' "$header" >"$tmp/include/$header"
done
tab=$(printf '\t')
while IFS=$tab read -r fault of lines; do
	case $fault in
	'#'*) continue ;;
	esac
	[ ! "$only" ] || [ "$only" = "$fault" ] || continue
	echo "$fault" >>"$tmp/faults"
	printf '%b\n' "$lines" >"$tmp/include/fault.h"
	echo "#@ fault $fault"
	for program in $of; do
		if "$build/obj/overstat-cc" -w -O0 "-I$tmp/include" "-I$tmp" -DT_CONFORM -DT_OVERSTAT -DT_SIGNALS \
			"-DT_PROGRAM=\"$program\"" -o "$tmp/program" "$programs/$program.c" >"$tmp/out" 2>&1; then
			rm -rf "$disk/work" && mkdir "$disk/work"
			"$tmp/program" "$disk/work" >"$tmp/out" 2>"$tmp/err"
			echo "#@ end $program $?"
			grep -E '^(not ok|1\.\.)' "$tmp/out"
		else
			echo "not ok - 0 build.$program"
		fi
	done
done <"$here/headers.tsv" >"$tmp/found"
taken <"$tmp/found" >>"$tmp/seen"

sort -u "$tmp/seen" >"$build/seen.tsv"
cut -f 2 "$build/seen.tsv" | sort -u >"$tmp/broken"
comm -23 "$tmp/checks" "$tmp/broken" >"$build/unseen"
[ ! "$only" ] || {
	cut -f 2 "$build/seen.tsv"
	exit
}
awk -F '\t' -v explained="$here/unbroken.tsv" -v table="$programs/requirements.tsv" -v checks="$tmp/checks" -v faults="$tmp/faults" '
	function of(id) { sub(/\/.*/, "", id); return id }
	BEGIN {
		while ((getline line < explained) > 0)
			if (line !~ /^#/ && split(line, f, "\t") == 2)
				why[f[1]] = f[2]
		while ((getline line < table) > 0)
			if (line !~ /^#/ && split(line, f, "\t") > 5)
				rows[++n_rows] = f[1]
		while ((getline id < checks) > 0)
			all++
	}
	{
		n[$1]++
		if (of($2) != $2)
			broken[of($2)]++
		if (!($2 in met) && $2 ~ /\//) {
			met[$2] = 1
			seen++
		}
	}
	END {
		while ((getline fault < faults) > 0)
			if (n[fault])
				print "ok fault: " fault ": " n[fault] " checks see it"
			else if (fault in why)
				print "ok fault: " fault ": no check sees it: " why[fault]
			else
				print "not ok fault: " fault ": no check sees it"
		for (i = 1; i <= n_rows; i++)
			if (!broken[rows[i]] && !(rows[i] in why))
				print "not ok requirement: " rows[i] ": no fault breaks it"
			else
				print "ok requirement: " rows[i] (broken[rows[i]] ? "" : ": no fault breaks it: " why[rows[i]])
		for (w in why)
			if (broken[w] || n[w])
				print "not ok unbroken.tsv: " w " is seen"
		printf "ok mutants: %d of %d checks have seen a fault\n", seen, all
	}' "$build/seen.tsv" >"$tmp/said"
cat "$tmp/said"
! grep -q '^not ok' "$tmp/said"
