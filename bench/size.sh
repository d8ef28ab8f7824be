#!/bin/sh
# SPDX-License-Identifier: MIT
# size.sh SRCDIR [LIBC...], in a configured and built directory (make size): the
# bytes that each public function alone adds to a static program, and the stack
# that it takes at most, over musl and over glibc; also into obj/size.tsv.
#
# How. The program is bench/size.c, which refers to errno and nothing else. It is
# linked twice, the second time with --undefined=FUNCTION: the linker takes
# the function and all that it needs out of the archive, and the program is
# otherwise the same to the byte, without a call. What is shown is how much longer
# its sections became, the linker's padding included: .text; .rodata and .eh_frame
# as constant; .data, .tdata, .init_array and the like as data; .bss and .tbss. The
# libc's own function is weighed in the same way; a 0 there says that the libc's
# start-up code has it already. The last row is a program with fstat, stat, lstat,
# fstatat, fstat64x and stat64x at once: it has what they share once.
#
# The stack is that of the deepest path: bench/stack.sh.
srcdir=$(cd "$1" && pwd) || exit 2
case $(sed -n 's/^TARGET = //p' Makefile 2>/dev/null) in
wasi-*) exec "$srcdir/bench/wasi/size.sh" "$srcdir" ;;
esac
me=size
# shellcheck source=bench/libcs.sh
. "$srcdir/bench/libcs.sh"
shift
[ $# = 0 ] || libcs=$*
mkdir -p obj/size

# weigh [SYMBOL...]: text, constant, data, bss of the program with these.
weigh() {
	# shellcheck disable=SC2046 # an option each
	"$wrapper" -static -O2 $([ $# = 0 ] || printf -- '-Wl,--undefined=%s ' "$@") \
		-o obj/size/program "$srcdir/bench/size.c" || return 1
	for s; do
		nm obj/size/program | grep -q " [TtWiV] $s\$" || return 1
	done
	size -A obj/size/program | awk '
		/^\.(text|init|fini|plt)/ { text += $2 }
		/^\.(rodata|eh_frame|gcc_except)/ { constant += $2 }
		/^\.(data|tdata|got|init_array|fini_array|preinit_array|ctors|dtors)/ { data += $2 }
		/^\.t?bss/ { bss += $2 }
		END { print text + 0, constant + 0, data + 0, bss + 0 }'
}

# added SYMBOL...: the same, less the program without them.
added() {
	with=$(weigh "$@") || fail "a program with $* does not link over $libc"
	echo "$base $with" | awk -v OFS='\t' '{ print $5 - $1, $6 - $2, $7 - $3, $8 - $4 }'
}

printf 'function\ttext\tconstant\tdata\tbss\tstack\tlibc text\tlibc constant\tlibc data\tlibc bss\n' >obj/size.tsv
for libc in $libcs; do
	build "$libc" "obj/size/$libc" "$(var CFLAGS) -fstack-usage"
	wrapper=obj/size/$libc/obj/overstat-cc
	base=$(weigh) || fail "bench/size.c does not link over $libc"
	"$srcdir/bench/stack.sh" "obj/size/$libc" >obj/size/stack
	sed -n 's/^__overstat_\([a-z].*\) .*/\1/p' obj/size/stack | sort | while read -r f; do
		case $f in
		# checked_: what a program with a sanitizer calls.
		err | front_* | linux_* | checked_*) continue ;;
		esac
		ours=$(added "__overstat_$f") || exit 1
		theirs=$(printf -- '-\t-\t-\t-')
		case $f in
		fstat | stat | lstat | fstatat | fsync | fdatasync)
			theirs=$(added "$f") || exit 1 ;;
		esac
		printf '%s: %s\t%s\t%s\t%s\n' "$libc" "$f" "$ours" \
			"$(sed -n "s/^__overstat_$f //p" obj/size/stack)" "$theirs"
	done >>obj/size.tsv || exit 1
	# Six in one program, which share most of it.
	six=$(for f in fstat stat lstat fstatat fstat64x stat64x; do echo "__overstat_$f"; done)
	# shellcheck disable=SC2086 # symbols are words
	printf '%s: all six\t%s\t-\t-\t-\t-\t-\n' "$libc" "$(added $six)" >>obj/size.tsv
done
[ "$(wc -l <obj/size.tsv)" -gt 1 ] || fail "the archive has no function"
awk -F '\t' '{ printf "%-21s", $1; for (i = 2; i <= NF; i++) printf " %8s", $i; print "" }' obj/size.tsv |
	sed '1s/libc \([a-z]\)/their \1/g'
