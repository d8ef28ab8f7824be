#!/bin/sh
# SPDX-License-Identifier: MIT
# older.sh BUILD DIR: what a 32-bit libc without 64-bit time links and says, by the
# overstat-cc in BUILD: each of its modes, the x family, and objects that know
# nothing of overstat with the names archive.
here=$(cd "$(dirname "$0")" && pwd) && build=$(cd "$1" && pwd) || exit 1
dir=$2
mkdir -p "$dir" && cd "$dir" || exit 1
files=$(mktemp -d /dev/shm/overstat.XXXXXX) || exit 1
trap 'rm -rf "$files"' 0
printf 12345 >"$files/small" && truncate -s 5G "$files/large" &&
	touch -d @4294967296 "$files/small" "$files/large" || exit 1
cc=$build/obj/overstat-cc plain="gcc -m32" warnings='-std=gnu11 -O2 -Wall -Wextra -Wpedantic -Werror'
for mode in '' -D_FILE_OFFSET_BITS=64; do
	for link in '' -static; do
		# shellcheck disable=SC2086 # words
		$cc $warnings $mode -D_GNU_SOURCE -D_OVERSTAT_SOURCE $link -o older "$here/older.c" &&
			./older "$files/small" "$files/large" || echo "not ok overstat-cc $mode $link"
		# shellcheck disable=SC2086
		$plain $warnings $mode -D_GNU_SOURCE -DPLAIN -c -o plain.o "$here/older.c" &&
			$cc $link -o plain plain.o "$build/lib/liboverstat-names.a" &&
			./plain "$files/small" "$files/large" || echo "not ok the names archive $mode $link"
		if nm plain | grep -q ' [Tt] __overstat_fstat'; then
			echo "ok the names archive $mode $link: it is linked"
		else
			echo "not ok the names archive $mode $link: it is not linked"
		fi
	done
done
case $(echo "$build"/obj/fstat*.o) in
*/fstat.o*/fstat64.o*/fstat64x.o*/fstatx.o*) echo 'ok stat, stat64, statx and stat64x have a function each' ;;
*) echo 'not ok a layout is missing' ;;
esac
if [ ! -e "$build/obj/fstat64_time64.o" ]; then
	echo 'ok there is no struct stat with 64-bit time'
else
	echo 'not ok a struct stat with 64-bit time, which this libc has not'
fi
