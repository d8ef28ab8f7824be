#!/bin/sh
# SPDX-License-Identifier: MIT
# layouts.sh [--write] BUILD: the layouts that the library configured in BUILD has, as
# its compiler and libc lay them out, are those of layouts.txt, which the proofs of
# store.h go by. --write puts them there.
#
# A line is SYSTEM-CPU-LIBC SYMBOL and what layout.c says; SYMBOL is what the symbols of
# the layout end in, as __overstat_fstat64x does, and "plain" where that is nothing.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
file=$here/layouts.txt
export LC_ALL=C
write=no
if [ "$1" = --write ]; then
	write=yes
	shift
fi
cd "${1:?layouts.sh [--write] BUILD}" || exit 1
mkdir -p obj || exit 1
target=$(sed -n 's/^TARGET = //p' Makefile)
fail() {
	echo "not ok layouts of $target: $*"
	exit 1
}
: >obj/layouts
# What the file of its lstat is compiled with.
# shellcheck disable=SC2013 # words
for symbol in $(sed -n 's/^obj\/lstat\([a-z0-9_]*\)\.o: .*/plain\1/p' Makefile); do
	symbol=${symbol#plain}
	flags=$(sed -n "s|.*(COMPILE) \(.*\) -MD .* -MF obj/lstat$symbol\.d .*|\1|p" Makefile)
	printf 'include Makefile\nlayout:\n\t@%s %s -c -o obj/layout.o %s\n' \
		"\$(COMPILE)" "$flags" "$here/layout.c" >obj/layout.mk
	make -s -f obj/layout.mk layout >obj/layout.log 2>&1 || fail "layout.c: $(grep -m 1 error obj/layout.log)"
	facts=$(tr -d '\0' <obj/layout.o | sed -n 's/^overstat-layout //p' | sed 's/\([=:]\)0*\([0-9]\)/\1\2/g')
	[ -n "$facts" ] || fail "layout.c says nothing"
	echo "$target ${symbol:-plain} $facts" >>obj/layouts
done
order=$(sed -n 's/.* \(big=[01] long=[48]\) .*/\1/p' obj/layouts | sort -u)
if [ $write = yes ]; then
	touch "$file"
	{ grep -v "^$target .* $order " "$file"; cat obj/layouts; } | sort >obj/layouts.new && cp obj/layouts.new "$file"
	exit
fi
grep "^$target .* $order " "$file" | sort >obj/layouts.kept
sort obj/layouts >obj/layouts.seen
if cmp -s obj/layouts.seen obj/layouts.kept; then
	echo "ok layouts of $target: $(wc -l <obj/layouts) as in tests/proofs/layouts.txt, which are proved"
else
	fail "$(diff obj/layouts.kept obj/layouts.seen | grep -m 1 '^[<>]') (<: tests/proofs/layouts.txt); tests/proofs/layouts.sh --write BUILD writes them anew"
fi
