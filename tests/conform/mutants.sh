#!/bin/sh
# SPDX-License-Identifier: MIT
# mutants.sh [--every] BUILD-DIR [FAULT]: each fault of mutants.c and of headers.tsv,
# one at a time, under the conformance programs. A fault that none sees, and a
# requirement that no fault breaks, have failed, unless unbroken.tsv says why.
#
# first.tsv says which programs are asked first of a fault; they see all faults and
# break all requirements. What they do not is looked for with the others. --every asks
# every program of every fault, which takes many times as long, says how many checks
# see it, and writes BUILD-DIR/first.tsv anew.
#
# BUILD-DIR has the library over tests/fake, BUILD-DIR-32 the same for i386, whose
# structs are narrow. BUILD-DIR/seen.tsv is a line a fault, a check that saw it and its
# program; with --every BUILD-DIR/unseen has the checks that saw none.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
here=$root/tests/conform programs=$root/tests/conformance
every=
if [ "$1" = --every ]; then
	every=yes
	shift
fi
build=$(cd "${1:?mutants.sh [--every] BUILD-DIR [FAULT]}" && pwd) || exit 1
only=$2
# A file system with 64-bit times, and one with holes and blocks.
tmp=$(mktemp -d /dev/shm/overstat.XXXXXX) || exit 1
disk=$(mktemp -d "${TMPDIR:-/tmp}/overstat.XXXXXX") || exit 1
trap 'rm -rf "$tmp" "$disk"' 0
trap 'exit 1' 1 2 15
chmod 711 "$tmp" "$disk"
tab=$(printf '\t')
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
missing=
[ "$(id -u)" = 0 ] || missing=--needs=-chown,-mknod
pack "$build" x86_64 '- 64x' --needs=-zerocopy $missing &
# EOVERFLOW, which 64 bits do not have.
pack "$build-32" i386 '- 64 x 64x' --only=sizes --only=times || exit 1
wait $! || exit 1
# A row is a program of a pack, and what follows the ids of its checks: raw, raw@wide,
# 32:times; or one that is compiled with a fault of a header: header:macros.
{
	awk '{ sub(/^-/, "", $2); print $3 $2 }' "$build/pack/list"
	awk '{ sub(/^-/, "", $2); print "32:" $3 $2 }' "$build-32/pack/list"
} >"$tmp/rows"

# The headers, with what a fault adds behind each.
mkdir -p "$tmp/include/sys"
for header in sys/stat.h fcntl.h unistd.h; do
	printf '#include_next <%s>\n#include "fault.h"\n' "$header" >"$tmp/include/$header"
done
compiled() {
	awk -F '\t' -v fault="$fault" '$1 == fault { print $3 }' "$here/headers.tsv" | sed 's/\\n/\
/g' >"$mine/fault.h"
	"$build/obj/overstat-cc" -w -O0 "-I$tmp/include" "-I$mine" "-I$tmp" -DT_CONFORM -DT_OVERSTAT -DT_SIGNALS \
		"-DT_PROGRAM=\"$program\"" -o "$mine/$program" "$programs/$program.c" 2>"$mine/err" || {
		echo "not ok - 0 build.$program"
		return 1
	}
}
# run FAULT ROW: what it says of it. mutants.c ends a program that hangs.
run() {
	fault=$1 row=$2 program=${2#*:}
	program=${program%@*} dir=$disk/$worker/work
	case $row in
	header:*) from=$mine ;;
	32:*) from=$build-32/pack ;;
	*) from=$build/pack ;;
	esac
	case $row in
	*@wide | *@exact) dir=$mine/work ;;
	esac
	printf '#@ fault %s\n' "$fault"
	mkdir "$dir"
	case $row in
	header:*) compiled && "$from/$program" "$dir" 2>"$mine/err" ;;
	*) OVERSTAT_MUTANT=$fault "$from/$program" "$dir" 2>"$mine/err" ;;
	esac </dev/null
	echo "#@ end $row $?"
	rm -rf "$dir"
}
# taken: FAULT, CHECK and ROW of what fails; a program that does not end well is one
taken() {
	awk -v OFS='\t' '
		/^not ok / { check[++n] = $5 }
		/^1\.\./ { plan = 1 }
		/^#@ fault / { fault = substr($0, 10) }
		/^#@ end / {
			if ($4 > 1 || !(plan || n))
				check[++n] = "program." $3
			for (i = 1; i <= n; i++)
				print fault, check[i], $3
			n = plan = 0
		}'
}
# worker: takes the next line of queue that no other has
worker() {
	mine=$tmp/$worker
	mkdir -p "$mine" "$disk/$worker"
	while IFS=$tab read -r number of what; do
		mkdir "$tmp/lock/$number" 2>/dev/null || continue
		run "$of" "$what"
	done <"$tmp/queue"
}
# both: the lines FAULT, ROW of standard input, two at a time. seen and asked have all.
: >"$tmp/seen"
: >"$tmp/asked"
both() {
	sort >"$tmp/pairs"
	cat "$tmp/pairs" >>"$tmp/asked"
	awk -v OFS='\t' '{ print NR, $0 }' "$tmp/pairs" >"$tmp/queue"
	rm -rf "$tmp/lock" && mkdir "$tmp/lock"
	for worker in 1 2; do
		worker | taken >"$tmp/seen.$worker" &
	done
	wait
	cat "$tmp/seen.1" "$tmp/seen.2" >>"$tmp/seen"
}

# Without a fault there is none.
worker=1 mine=$tmp/1
mkdir -p "$mine" "$disk/1"
while read -r row; do
	run '' "$row"
done <"$tmp/rows" >"$tmp/clean"
taken <"$tmp/clean" >"$tmp/wrong"
if [ -s "$tmp/wrong" ]; then
	echo "not ok mutants: without a fault there is none: $(head -n 1 "$tmp/wrong" | cut -f 2)"
	exit 1
fi
# The checks that there are: ROW, ID
awk -v OFS='\t' '
	/^ok [0-9]+ - [^ ]+$/ { check[++n] = $4 }
	/^#@ end / {
		for (i = 1; i <= n; i++)
			print $3, check[i]
		n = 0
	}' "$tmp/clean" >"$tmp/checks"

# all: every FAULT and ROW that there is
OVERSTAT_MUTANT=list "$build/pack/kinds" >"$tmp/faults"
{
	while IFS= read -r fault; do
		sed "/^32:/d; s/^/$fault$tab/" "$tmp/rows"
	done <"$tmp/faults"
	grep EOVERFLOW "$tmp/faults" | while IFS= read -r fault; do
		sed -n "/^32:/s/^/$fault$tab/p" "$tmp/rows"
	done
	awk -F '\t' -v OFS='\t' '
		!/^#/ {
			n = split($2, program, " ")
			for (i = 1; i <= n; i++)
				print $1, "header:" program[i]
		}' "$here/headers.tsv"
} | awk -F '\t' -v only="$only" 'only == "" || $1 == only' | sort >"$tmp/all"
cut -f 1 "$tmp/all" | uniq >"$tmp/faults"

# others CONDITION: of all what was not asked and for which this is so, in awk; of
# seen (FAULT), and of lacking (ROW), which has a requirement that none has broken
others() {
	cut -f 2 "$tmp/seen" | sed 's|/.*||' | sort -u >"$tmp/broken"
	awk -F '\t' -v seen="$tmp/seen" -v asked="$tmp/asked" -v broken="$tmp/broken" -v checks="$tmp/checks" -v explained="$here/unbroken.tsv" '
		BEGIN {
			while ((getline line < explained) > 0) {
				split(line, f, "\t")
				was_seen[f[1]] = was_broken[f[1]] = 1
			}
			while ((getline line < seen) > 0) {
				split(line, f, "\t")
				was_seen[f[1]] = 1
			}
			while ((getline line < asked) > 0)
				was_asked[line] = 1
			while ((getline line < broken) > 0)
				was_broken[line] = 1
			while ((getline line < checks) > 0) {
				split(line, f, "[\t/]")
				if (!(f[2] in was_broken))
					lacking[f[1]] = lacking["header:" f[1]] = 1
			}
		}
		('"$1"') && !($0 in was_asked)' "$tmp/all"
}
if [ "$every$only" ]; then
	both <"$tmp/all"
else
	grep -v '^#' "$here/first.tsv" | sort | comm -12 - "$tmp/all" >"$tmp/first"
	both <"$tmp/first"
	# shellcheck disable=SC2016 # awk's
	for which in '!($1 in was_seen)' '$2 in lacking'; do
		others "$which" >"$tmp/more"
		[ ! -s "$tmp/more" ] || echo "  first.tsv does not do, by '$which': $(wc -l <"$tmp/more") more runs"
		both <"$tmp/more"
	done
fi

sort -u "$tmp/seen" >"$build/seen.tsv"
[ ! "$only" ] || {
	cut -f 2,3 "$build/seen.tsv"
	exit
}
if [ "$every" ]; then
	cut -f 2 "$build/seen.tsv" | sort -u >"$tmp/broken"
	cut -f 2 "$tmp/checks" | sort -u | comm -23 - "$tmp/broken" >"$build/unseen"
	# By turns the run that sees most that was not seen before, for what it costs.
	{
		echo '# SPDX-License-Identifier: MIT'
		echo '# What mutants.sh runs first, which sees each fault and breaks each requirement: FAULT,'
		echo '# ROW. mutants.sh --every makes it.'
		awk -F '\t' '
			NR == FNR { cost[$1]++; next }
			{
				split($2, f, "/")
				n_pairs += !(($1, $3) in number)
				if (!(($1, $3) in number))
					pair[number[$1, $3] = n_pairs] = $1 "\t" $3
				p = number[$1, $3]
				row[p] = $3
				if (!((p, $1) in has))
					has[p, $1] = thing[p, ++things[p]] = $1
				if (!((p, f[1]) in has))
					has[p, f[1]] = thing[p, ++things[p]] = f[1]
			}
			END {
				while (1) {
					best = 0
					for (p = 1; p <= n_pairs; p++) {
						gain = 0
						for (i = 1; i <= things[p]; i++)
							gain += !(thing[p, i] in had)
						# What one starts costs as much as some hundreds of checks.
						gain /= (row[p] ~ /^header/ ? 8000 : 300) + cost[row[p]]
						if (gain > best) {
							best = gain
							which = p
						}
					}
					if (!best)
						break
					print pair[which]
					for (i = 1; i <= things[which]; i++)
						had[thing[which, i]] = 1
				}
			}' "$tmp/checks" "$build/seen.tsv" | sort
	} >"$build/first.tsv"
fi
awk -F '\t' -v every="$every" -v explained="$here/unbroken.tsv" -v table="$programs/requirements.tsv" -v checks="$tmp/checks" -v faults="$tmp/faults" '
	function of(id) { sub(/\/.*/, "", id); return id }
	BEGIN {
		while ((getline line < explained) > 0)
			if (line !~ /^#/ && split(line, f, "\t") == 2)
				why[f[1]] = f[2]
		while ((getline line < table) > 0)
			if (line !~ /^#/ && split(line, f, "\t") > 5)
				rows[++n_rows] = f[1]
		while ((getline line < checks) > 0) {
			split(line, f, "\t")
			all += !(f[2] in counted)
			counted[f[2]] = 1
		}
	}
	{
		if (!(($1, $2) in twice)) {
			twice[$1, $2] = 1
			n[$1]++
		}
		program[$1] = $3
		if (of($2) != $2)
			broken[of($2)]++
		if (!($2 in met) && $2 in counted) {
			met[$2] = 1
			seen++
		}
	}
	END {
		while ((getline fault < faults) > 0)
			if (n[fault])
				print "ok fault: " fault ": " (every ? n[fault] " checks see it" : program[fault] " sees it")
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
		if (every)
			printf "ok mutants: %d of %d checks have seen a fault\n", seen, all
	}' "$build/seen.tsv" >"$tmp/said"
cat "$tmp/said"
! grep -q '^not ok' "$tmp/said"
