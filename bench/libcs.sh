# SPDX-License-Identifier: MIT
# Read by run.sh and size.sh, in a configured and built directory: overstat over
# each libc of this machine. They set srcdir and me.
# shellcheck shell=sh
# shellcheck disable=SC2154 # srcdir and me are theirs
# shellcheck disable=SC2034 # libcs and cc are for them
fail() {
	echo "$me: $*" >&2
	exit 1
}

# var NAME: what this directory is configured with.
var() {
	sed -n "s/^$1 = //p" Makefile
}

if [ ! -r Makefile ] || [ ! -r lib/liboverstat.a ]; then
	fail "not in a configured and built directory"
fi
target=$(var TARGET)
case $target in
linux-x86_64-*) libcs="musl glibc" ;;
*) libcs=${target##*-} ;;
esac

# build LIBC DIR CFLAGS: overstat over LIBC in DIR, with this directory's own
# compiler if that is for LIBC.
build() {
	if [ "${target##*-}" = "$1" ]; then
		cc=$(var CC)
	elif [ "$1" = musl ]; then
		cc=musl-gcc
		"$srcdir/tools/need.sh" musl-tools
	else
		cc=gcc
		"$srcdir/tools/need.sh" gcc libc6-dev
	fi
	mkdir -p "$2"
	(
		cpu=${target#*-}
		cd "$2" && "$srcdir/configure" --host="${cpu%-*}-${target%%-*}" CC="$cc" CFLAGS="$3" && MAKEFLAGS='' make
	) >"$2.log" 2>&1 || {
		tail -n 3 "$2.log" >&2
		fail "$1 is not measured: overstat over it did not build, $2.log"
	}
}

# pad FILE BYTES
pad() {
	"${cc:-obj/overstat-cc}" -O2 -DPAD="$2" -c -o "$1" "$srcdir/bench/pad.c" || fail "no padding"
}

# table RUNS WIDTH FIRST: the rows of obj/bench/lines in the order in which they
# first come, the middle of each column over the RUNS, as bench/results.tsv, and
# printed with names of WIDTH characters under FIRST. Of the ratio its quartiles too.
table() {
	tab=$(printf '\t')
	middle=$((($1 + 1) / 2)) quarter=$((($1 + 3) / 4))
	printf '%s\toverstat ns\treference ns\tratio\tlowest\thighest\tquartile\tand upper\n' "$3" >bench/results.tsv
	cut -f 1 obj/bench/lines | awk '!seen[$0]++' | while IFS= read -r name; do
		printf '%s' "$name"
		for c in 2 3 4; do
			printf '\t%s' "$(column $c "$name" | sed -n ${middle}p)"
		done
		for n in 1 "$1" $quarter $(($1 + 1 - quarter)); do
			printf '\t%s' "$(column 4 "$name" | sed -n "${n}p")"
		done
		echo
	done >>bench/results.tsv
	[ "$(wc -l <bench/results.tsv)" -gt 1 ] || fail "nothing was measured"
	awk -F '\t' -v width="$2" '{ printf "%-" width "s %11s %12s %7s %7s %7s %9s %9s\n", $1, $2, $3, $4, $5, $6, $7, $8 }' bench/results.tsv
}
# column N NAME: the Nth of the lines of NAME, in order
column() {
	grep -F "$2$tab" obj/bench/lines | cut -f "$1" | sort -n
}

# alone NONE: a row for each function in obj/size.tsv, by the caller's added SYMBOL; beside
# it what the libc has, where the caller's theirs FUNCTION prints its symbol, else NONE.
alone() {
	for f in fstat stat lstat fstatat fsync fdatasync fstat64x stat64x fd_fdstat_get fd_sync; do
		ours=$(added "__overstat_$f") || exit 1
		case $ours in
		0* | -*) fail "$f adds nothing" ;;
		esac
		libcs_own=$(theirs $f) others=$1
		[ -z "$libcs_own" ] || others=$(added "$libcs_own") || exit 1
		printf '%s\t%s\t%s\n' "$f" "$ours" "$others"
	done >>obj/size.tsv
}

# shown NAMES COLUMNS: obj/size.tsv, with these widths
shown() {
	awk -F '\t' -v names="$1" -v columns="$2" '{
		printf "%-" names "s", $1
		for (i = 2; i <= NF; i++)
			printf " %" columns "s", $i
		print ""
	}' obj/size.tsv | sed '1s/libc \([a-z]\)/their \1/g'
}
