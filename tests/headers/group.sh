#!/bin/sh
# SPDX-License-Identifier: MIT
# group.sh PART COMPILER TARGET STANDARD MACROS...: compiles the cases of groups to
# objects, whose undefined symbols are judged: those of the matrix with -isystem,
# and once more under OVERSTAT_LINT for the warnings; the orders as overstat-cc
# does. Run by run.sh in the source tree.
root=$PWD
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
name="$1 $3 $2 $4" part=$1 target=$3
cases=$build/cases/$1/$3/$4
obj=$build/obj/$1-$2-$3-$4
rm -rf "$obj" && mkdir -p "$obj"
way=installed
[ "$part" = matrix ] || way=wrapper
compiler "$3" "$2" "$4" $way
installed="$cc $warnings -Itests/headers $last"
compiler "$3" "$2" "$4" lint
lint="$cc $warnings -Itests/headers $last -fsyntax-only"
shift 4
for macros; do
	cp -r "$cases/$macros" "$obj/" || exit 1
done

# wrong COMMAND SOURCE LOG
wrong() {
	echo "not ok $name ${2%/*}: $1 $cases/$2: $(grep -m 1 -E 'error|warning' "$3" || head -n 1 "$3")"
	echo "${2%/*} bad" >>"$obj/results"
}
: >"$obj/results"
objects "$installed" "$obj"/*/*.c*
# The mode decides no line of ours besides <overstat/stat_x.h>, on 32 bits.
again=
for source in "$obj"/*/*.c*; do
	case=${source#"$obj"/}
	echo "${case%/*} compile" >>"$obj/results"
	if [ -s "${source%.c*}.o" ]; then
		echo "$obj/${case%.c*}.o made" >>"$obj/results"
	else
		wrong "$installed -c" "$case" "${source%.c*}.log"
	fi
	case $part-$target-$case in
	matrix-*.0.c* | matrix-glibc32-*.2.c*)
		again="$again $source"
		echo "${case%/*} compile" >>"$obj/results"
		;;
	esac
done
# shellcheck disable=SC2086 # sources
if [ -n "$again" ] && ! accepts "$lint" $again; then
	for source in $again; do
		$lint "$source" >"$obj/log" 2>&1 || wrong "$lint" "${source#"$obj"/}" "$obj/log"
	done
fi
# Of each object: the symbols wanted, in the case's first line, and those had.
{
	cat "$obj/results"
	grep -H '^/. expect:' "$obj"/*/*.c* | sed 's|\.cc*:/. expect:|.o wants|; s| \*/||'
	undefined "$obj"/*/*.o | sed 's/ / has /'
} | awk -v name="$name" -v obj="$obj/" -v cases="$cases" -v command="$installed" -v suffix=$suffix '
$2 == "bad" { bad[$1] = 1; next }
$2 == "compile" { if (!count[$1]++) group[++groups] = $1; next }
{ $0 = substr($0, length(obj) + 1) }
$2 == "made" { made[$1] = 1 }
$2 == "wants" { want[$1] = 1; for (i = 3; i <= NF; i++) wants[$1, $i] = $1 " " $i }
$2 == "has" { has[$1, $3] = $1 " " $3 }
END {
	for (k in wants) if (!(k in has)) { split(wants[k], w, " "); if (w[1] in made) lacks[w[1]] = lacks[w[1]] " " w[2] }
	for (k in has) if (!(k in wants)) { split(has[k], w, " "); more[w[1]] = more[w[1]] " " w[2] }
	for (o in want) if (o in lacks || o in more) {
		macros = c = o; sub(/\/.*/, "", macros); sub(/o$/, suffix, c)
		printf "not ok %s %s: %s -c %s: its object lacks%s and has%s too\n", name, macros, command, cases "/" c, lacks[o], more[o]
		bad[macros] = 1
	}
	for (i = 1; i <= groups; i++)
		if (!(group[i] in bad))
			print "ok headers " name " " group[i] ": " count[group[i]] " compiles"
		else
			failed = 1
	exit failed
}'
status=$?
rm -rf "$obj"
exit $status
