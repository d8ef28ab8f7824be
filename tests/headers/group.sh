#!/bin/sh
# SPDX-License-Identifier: MIT
# group.sh PART COMPILER TARGET STANDARD MACROS: compiles the cases of a group to
# objects, whose undefined symbols are judged: those of the matrix with -isystem,
# and once more under OVERSTAT_LINT for the warnings; the orders as overstat-cc
# does. Run by run.sh in the source tree.
root=$PWD
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
part=$1 name="$1 $3 $2 $4 $5"
cases=$build/cases/$1/$3/$4/$5
obj=$build/obj/$1-$2-$3-$4-$5
rm -rf "$obj" && mkdir -p "$obj"
bad=0 count=0
wrong() {
	echo "not ok $name: $1: $(grep -m 1 -E 'error|warning' "$obj/log" || head -n 1 "$obj/log")"
	bad=1
}
way=installed
[ "$part" = matrix ] || way=wrapper
compiler "$3" "$2" "$4" $way
installed="$cc $warnings -Itests/headers $last"
compiler "$3" "$2" "$4" lint
lint="$cc $warnings -Itests/headers $last"

# at_once COMMAND...: compiles all cases in one process, each to its own object, for
# clang itself takes longer to start than a case to compile. What it says of a case
# is asked again, of the case alone.
at_once() {
	mkdir "$obj/in" && { ln "$cases"/* "$obj/in/" 2>/dev/null || cp "$cases"/* "$obj/in/"; } || return 1
	for c in "$obj/in"/*; do
		break
	done
	words=$("$@" -c "$c" -o "$obj/o" '-###' 2>&1 | grep -m 1 ' "-cc1" ' |
		sed -e 's/"-o" "[^"]*"//; s/"-main-file-name" "[^"]*"//; s/"[^"]*" *$//') && [ -n "$words" ] || return 1
	(eval "$words" '"$obj"/in/*.c*') >"$obj/log" 2>&1 && mv "$obj"/in/*.o "$obj/"
}
together=no
# shellcheck disable=SC2086 # words
if [ "$2" = clang ] && at_once $installed && [ ! -s "$obj/log" ]; then
	together=yes
fi
for c in "$cases"/*; do
	o=${c##*/}
	o=$obj/${o%.c*}.o
	count=$((count + 1))
	if [ $together = no ] || [ ! -s "$o" ]; then
		$installed -c "$c" -o "$o" >"$obj/log" 2>&1 || wrong "$installed -c $c"
	fi
	# The mode decides no line of ours besides <overstat/stat_x.h>, on 32 bits.
	case $part-$3-$c in
	matrix-*.0.c* | matrix-glibc32-*.2.c*) ;;
	*) continue ;;
	esac
	count=$((count + 1))
	$lint -fsyntax-only "$c" >"$obj/log" 2>&1 || wrong "$lint -fsyntax-only $c"
done
# Of each object: the symbols wanted, in the case's first line, and those had.
{
	grep -H '^/. expect:' "$cases"/* | sed 's|[^:]*/||; s|\.cc*:/. expect:|.o wants|; s| \*/||'
	nm -A -u "$obj"/*.o 2>/dev/null | sed 's|^[^:]*/||; s|:  *[Uw] | has |'
} | awk -v name="$name" -v cases="$cases" -v command="$installed" '
$2 == "wants" { want[$1] = 1; for (i = 3; i <= NF; i++) wants[$1, $i] = $1 " " $i }
$2 == "has" && $3 !~ /^(_GLOBAL_OFFSET_TABLE_|__aeabi_unwind_cpp_pr[01])$/ { has[$1, $3] = $1 " " $3; object[$1] = 1 }
END {
	for (k in wants) if (!(k in has)) { split(wants[k], w, " "); if (w[1] in object) lacks[w[1]] = lacks[w[1]] " " w[2] }
	for (k in has) if (!(k in wants)) { split(has[k], w, " "); more[w[1]] = more[w[1]] " " w[2] }
	for (o in want) if (o in lacks || o in more) {
		c = o; sub(/o$/, name ~ /[+][+]/ ? "cc" : "c", c)
		printf "not ok %s: %s -c %s: its object lacks%s and has%s too\n", name, command, cases "/" c, lacks[o], more[o]
		bad = 1
	}
	exit bad
}' || bad=1
rm -rf "$obj"
[ $bad = 1 ] || echo "ok headers $name: $count compiles"
