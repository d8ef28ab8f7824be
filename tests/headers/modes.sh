#!/bin/sh
# SPDX-License-Identifier: MIT
# modes.sh TARGET: in a mode that lib.sh leaves out for this libc, all headers say
# under each macro what they say in the last of those that it names, and they differ
# in these.
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root" || exit 1
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
target=$1 name="modes $1"
tmp=$build/modes-$1
rm -rf "$tmp" && mkdir -p "$tmp"
case $target in
wasi | cpu-*) c=clang ;;
*) c=gcc ;;
esac
for h in sys/stat.h fcntl.h unistd.h sys/fdstat.h stdio.h stdlib.h sys/types.h dirent.h time.h wchar.h ftw.h glob.h; do
	echo "#include <$h>"
done >"$tmp/x.c"
had=$(modes "$target") count=0 result=0
final=${had##* } others=
for mode in offset64 time64; do
	case $had in
	*$mode*) ;;
	*) others="$others $mode" ;;
	esac
done
[ "$target-$without_time64" != glibc32-1 ] || others=
wrong() {
	echo "not ok $name $std $m: $1"
	result=1
}
# text MODE: what the headers say in it
text() {
	# shellcheck disable=SC2046,SC2086 # options
	$cc $defines $(mode_flags "$1") $over -E -P -x $language "$tmp/x.c" >"$tmp/$1" 2>"$tmp/log" ||
		wrong "$1: $(grep -m 1 error "$tmp/log")"
}
for std in gnu11 gnu++17; do
	compiler "$target" "$c" $std wrapper
	over=$last
	for m in $macros; do
		defines=
		[ "$m" = none ] || defines=-D$(echo "$m" | sed 's/+/ -D/g')
		before=
		for mode in $had $others; do
			text "$mode"
			case " $others " in
			*" $mode "*)
				count=$((count + 1))
				cmp -s "$tmp/$final" "$tmp/$mode" ||
					wrong "$mode is not $final: $(diff "$tmp/$final" "$tmp/$mode" | grep -m 1 '^>')" ;;
			*)
				[ -z "$before" ] || ! cmp -s "$tmp/$before" "$tmp/$mode" || wrong "$mode is $before"
				before=$mode ;;
			esac
		done
	done
done
[ $result = 1 ] || echo "ok $name: $had, and the others the last of them under every macro, $count times"
exit $result
