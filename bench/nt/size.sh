#!/bin/sh
# SPDX-License-Identifier: MIT
# size.sh SRCDIR, in a directory configured for Windows and built (make size): the bytes
# that each public function alone adds to a program, and what the C runtime's own adds;
# also into obj/size.tsv.
#
# How. As bench/size.sh: the program is bench/size.c, linked with --undefined=FUNCTION
# and without. What is shown is how much longer its sections became: .text; .rdata as
# constant; .pdata and .xdata, the tables for unwinding; .idata, the imports. The
# runtime's own functions are in its DLL, so what they add is how one comes there.
srcdir=$(cd "$1" && pwd) || exit 2
me=size
# shellcheck source=bench/libcs.sh
. "$srcdir/bench/libcs.sh"
cc=$(var CC)
nm=$(var AR | sed 's/ar$/nm/') size=$(var AR | sed 's/ar$/size/')
prefix=$(printf 'int f(void) { return 0; }\n' | $cc -S -o - -x c - | sed -n 's/^\(_*\)f:.*/\1/p')
mkdir -p obj/size

# weigh [SYMBOL...]: the sections of the program with these.
weigh() {
	# shellcheck disable=SC2046 # an option each
	obj/overstat-cc -O2 --overstat-utf8=no $([ $# = 0 ] || printf -- "-Wl,--undefined=$prefix%s " "$@") \
		-o obj/size/program.exe "$srcdir/bench/size.c" || return 1
	for s; do
		$nm obj/size/program.exe | grep -q " [TtWiV] $prefix$s\$" || return 1
	done
	$size -A obj/size/program.exe | awk '
		$1 == ".text" { text += $2 }
		$1 == ".rdata" || $1 == ".eh_frame" { constant += $2 }
		$1 == ".pdata" || $1 == ".xdata" { unwind += $2 }
		$1 == ".idata" { imports += $2 }
		$1 == ".data" || $1 == ".bss" { data += $2 }
		END { print text + 0, constant + 0, unwind + 0, imports + 0, data + 0 }'
}
# added SYMBOL...: the same, less the program without them.
added() {
	with=$(weigh "$@") || fail "a program with $* does not link"
	echo "$base $with" | awk -v OFS='\t' '{ print $6 - $1, $7 - $2, $8 - $3, $9 - $4, $10 - $5 }'
}

base=$(weigh) || fail "bench/size.c does not link"
printf 'function\ttext\tconstant\tunwind\timports\tdata\tlibc text\tlibc constant\tlibc unwind\tlibc imports\tlibc data\n' >obj/size.tsv
theirs() {
	case $1 in
	fstat | stat) echo "_${1}64" ;;
	fsync) echo _commit ;;
	esac
}
alone "$(printf -- '-\t-\t-\t-\t-')"
six=$(for f in fstat stat lstat fstatat fstat64x stat64x; do echo "__overstat_$f"; done)
# shellcheck disable=SC2086 # symbols are words
printf 'all six\t%s\t-\t-\t-\t-\t-\n' "$(added $six)" >>obj/size.tsv
shown 15 14
