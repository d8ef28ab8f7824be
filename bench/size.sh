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
#
# Firmware is linked without start-up code: the program has errno, strlen, strcmp,
# memset, open and isatty, as one with files has, which of newlib is all of librdimon's
# single object. With the table of volumes it has bench/metal.c, and a row each is what
# the glue of examples/metal adds. The function that sets errno is jumped to there, and
# not in the stack.
srcdir=$(cd "$1" && pwd) || exit 2
case $(sed -n 's/^TARGET = //p' Makefile 2>/dev/null) in
wasi-* | wasi2-*) exec "$srcdir/bench/wasi/size.sh" "$srcdir" ;;
nt-*) exec "$srcdir/bench/nt/size.sh" "$srcdir" ;;
esac
me=size
# shellcheck source=bench/libcs.sh
. "$srcdir/bench/libcs.sh"
shift
[ $# = 0 ] || libcs=$*
mkdir -p obj/size
tab=$(printf '\t')

# What firmware is linked with, the glue with what is compiled of it, and the function
# that is jumped to.
firmware='' glue='' objects='' jumped=''
case $target in
semihost-*-newlib | metal-*-newlib) firmware=-lrdimon jumped=__overstat_err ;;
semihost-* | metal-*) firmware=-lsemihost jumped=__overstat_err ;;
esac
case $target in
metal-*) glue='devices romfs cpio' ;;
esac

# program [SYMBOL...]: obj/size/program with these.
program() {
	if [ -z "$firmware" ]; then
		# shellcheck disable=SC2046 # an option each
		"$wrapper" -static -O2 $([ $# = 0 ] || printf -- '-Wl,--undefined=%s ' "$@") \
			-o obj/size/program "$srcdir/bench/size.c"
	else
		# shellcheck disable=SC2046,SC2086 # options, and words
		$cc -Os -nostdlib -Wl,-e,main -Wl,--gc-sections \
			$(printf -- '-Wl,--undefined=%s ' strlen strcmp memset open isatty "$@") \
			-o obj/size/program "$srcdir/bench/size.c" $objects "$at/lib/liboverstat.a" \
			-Wl,--start-group -lc $firmware -lgcc -Wl,--end-group
	fi
}

# weigh [SYMBOL...]: text, constant, data, bss of the program with these.
weigh() {
	program "$@" || return 1
	# nm would read the whole of LLVM first where that is installed.
	for s; do
		readelf -sW obj/size/program | grep -q "[0-9] $s\$" || return 1
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
	at=obj/size/$libc
	case $(var CFLAGS) in
	*-fstack-usage*) at=. cc=$(var CC) ;;
	*) build "$libc" "$at" "$(var CFLAGS) -fstack-usage" ;;
	esac
	wrapper=$at/obj/overstat-cc
	for f in ${glue:+bench/metal.c} $(for g in $glue; do echo "examples/metal/$g.c"; done); do
		o=${f##*/} o=obj/size/${o%.c}.o
		# shellcheck disable=SC2086 # words
		$cc -I"$at/obj/include" -Os -ffunction-sections -fdata-sections -fstack-usage \
			-c -o "$o" "$srcdir/$f" || fail "$f is not compiled"
		objects="$objects $o"
	done
	base=$(weigh) || fail "bench/size.c does not link over $libc"
	"$srcdir/bench/stack.sh" "$at" $jumped >obj/size/stack
	sed -n 's/^__overstat_\([a-z].*\) .*/\1/p' obj/size/stack | sort | while read -r f; do
		case $f in
		# checked_: what a program with a sanitizer calls.
		err | front_* | linux_* | checked_* | semihost* | metal_* | lookup) continue ;;
		esac
		ours=$(added "__overstat_$f") || exit 1
		theirs=$(printf -- '-\t-\t-\t-')
		case $f in
		fstat | stat | lstat | fstatat | fsync | fdatasync)
			# Not every libc of firmware has it.
			if [ -z "$firmware" ] || weigh "$f" >/dev/null; then
				theirs=$(added "$f") || exit 1
			fi
			;;
		esac
		printf '%s: %s\t%s\t%s\t%s\n' "$libc" "$f" "$ours" \
			"$(sed -n "s/^__overstat_$f //p" obj/size/stack)" "$theirs"
	done >>obj/size.tsv || exit 1
	for e in $glue; do
		printf '%s: %s\t%s\t%s\t-\t-\t-\t-\n' "$libc" "$e.c" "$(added "overstat_$e")" \
			"$(cut -f 2 "obj/size/$e.su" | sort -rn | head -n 1)"
	done >>obj/size.tsv
	[ -z "$glue" ] || printf '%s: fstat, devices.c\t%s\t-\t-\t-\t-\t-\n' "$libc" \
		"$(added __overstat_fstat overstat_devices)" >>obj/size.tsv
	# Six in one program, which share most of it.
	six=$(for f in fstat stat lstat fstatat fstat64x stat64x; do echo "__overstat_$f"; done)
	# shellcheck disable=SC2086 # symbols are words
	printf '%s: all six\t%s\t-\t-\t-\t-\t-\n' "$libc" "$(added $six)" >>obj/size.tsv
done
[ "$(wc -l <obj/size.tsv)" -gt 1 ] || fail "the archive has no function"
shown 21 8
