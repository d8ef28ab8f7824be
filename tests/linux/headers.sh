#!/bin/sh
# SPDX-License-Identifier: MIT
# headers.sh NAME BUILD-DIR: each header alone as C99 and C++17 in each offset
# and time mode, the symbols that the functions have in each, and the layouts of
# the structs. NAME is what tests/linux/sysroot.sh knows, or m68k-glibc.
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root" || exit 1
name=$1 overlay=$2/obj/include
HEADERS=$root/build/headers-linux
export HEADERS
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
tmp=$HEADERS/$name
rm -rf "$tmp" && mkdir -p "$tmp" || exit 1
cc=$(tests/linux/compiler.sh "$name") || exit 1
languages='c99 c++17'
[ "$name" != m68k-glibc ] || languages="c99"
# What a compiler may take besides.
own='_GLOBAL_OFFSET_TABLE_|_gp_disp|\.TOC\.|__aeabi_unwind_cpp_pr[01]'
failed=0
for mode in $(modes "cpu-$name"); do
	flags=$(mode_flags "$mode")
	for std in $languages; do
		bad=
		case $std in
		c++*) language="-x c++ -nostdinc++" ;;
		*) language='-x c' ;;
		esac
		for macro in '' -D_GNU_SOURCE -D_OVERSTAT_SOURCE -D_BS2000_SOURCE; do
			for h in sys/stat.h sys/fdstat.h fcntl.h unistd.h; do
				printf '#include <%s>\nextern int nothing;\n' "$h" >"$tmp/x.c"
				# shellcheck disable=SC2086 # options
				$cc $flags $macro $warnings -DOVERSTAT_LINT $language -std=$std -fsyntax-only "-I$overlay" "$tmp/x.c" >"$tmp/log" 2>&1 ||
					bad="$bad, <$h> $macro: $(grep -m 1 -E 'error|warning' "$tmp/log")"
			done
		done
		if [ -z "$bad" ]; then
			echo "ok headers $name $std $mode: each alone"
		else
			echo "not ok headers $name $std $mode: ${bad#, }"
			failed=1
		fi
	done
	# What a program calls under our names.
	# shellcheck disable=SC2086
	$cc $flags $warnings -Itests/linux -c -o "$tmp/o" "-I$overlay" tests/linux/names.c >"$tmp/log" 2>&1
	nm -u "$tmp/o" | sed -n 's/.* U //p' >"$tmp/called"
	grep -vE "^(__overstat_.*|$own)\$" "$tmp/called" >"$tmp/others"
	sed -n 's/^__overstat_fstat//p' "$tmp/called" | sort | paste -s -d' ' - >"$tmp/seen"
	case $name-$mode in
	i386-glibc-* | arm*-glibc-* | powerpc-glibc-* | mips-glibc-* | m68k-glibc-*)
		case $mode in
		default) want=' 64 64x at at64 at64x atx x' ;;
		offset64) want='64 64x at64 at64x' ;;
		time64) want='64_time64 64x at64_time64 at64x' ;;
		esac ;;
	mips64-glibc-default) want=' 64 64x at at64 at64x' ;;
	mips64-glibc-*) want='64 64x at64 at64x' ;;
	*) want=' 64x at at64x' ;;
	esac
	if [ "$(cat "$tmp/seen")" = "$want" ] && ! [ -s "$tmp/others" ]; then
		echo "ok headers $name $mode: names have the symbols that they should"
	else
		echo "not ok headers $name $mode: fstat$(sed 's/ / fstat/g' "$tmp/seen"), expected fstat$(echo "$want" | sed 's/ / fstat/g'); $(paste -s -d' ' "$tmp/others") $(head -n 1 "$tmp/log")"
		failed=1
	fi
done
# That of i386-glibc is looked at with every other on this machine.
[ "$name" = i386-glibc ] || OVERLAY=$overlay sh tests/headers/layout.sh "cpu-$name" || failed=1
exit $failed
