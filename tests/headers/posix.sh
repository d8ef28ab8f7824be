#!/bin/sh
# SPDX-License-Identifier: MIT
# posix.sh TARGET: everything that POSIX.1-2024 lists for <sys/stat.h> is there,
# each header alone, with the types and numbers that it says.
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root" || exit 1
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
tmp=$build/posix-$1
rm -rf "$tmp"
result=0
levels='_POSIX_C_SOURCE=200809L _POSIX_C_SOURCE=202405L _XOPEN_SOURCE=700 _XOPEN_SOURCE=800 _GNU_SOURCE _DEFAULT_SOURCE'
for c in gcc clang; do
	for std in c99 c17; do
		for way in installed lint; do
			dir=$tmp/$c/$std-$way
			mkdir -p "$dir" || exit 1
			for macro in $levels; do
				for h in STAT FCNTL UNISTD; do
					{
						defines "$macro" $h
						echo '#include "posix.c"'
					} >"$dir/$macro.$h.c"
				done
			done
			compiler "$1" $c $std $way
			objects "$cc $warnings -Itests/headers $last" "$dir"/*.c
		done
	done
	for macro in $levels; do
		bad=0 count=0
		for source in "$tmp/$c"/*/"$macro".*.c; do
			count=$((count + 1))
			[ ! -s "${source%.c}.o" ] || continue
			echo "not ok posix $1 $c $macro: $source: $(grep -m 1 error "${source%.c}.log")"
			bad=1
		done
		if [ $bad = 0 ]; then
			echo "ok posix $1 $c $macro: $count compiles"
		else
			result=1
		fi
	done
done
exit $result
