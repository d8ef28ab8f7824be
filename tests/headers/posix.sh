#!/bin/sh
# SPDX-License-Identifier: MIT
# posix.sh TARGET: everything that POSIX.1-2024 lists for <sys/stat.h> is there,
# each header alone, with the types and numbers that it says.
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root" || exit 1
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
tmp=$build/posix-$1
mkdir -p "$tmp"
result=0
for c in gcc clang; do
	for macro in _POSIX_C_SOURCE=200809L _POSIX_C_SOURCE=202405L _XOPEN_SOURCE=700 _XOPEN_SOURCE=800 \
		_GNU_SOURCE _DEFAULT_SOURCE; do
		bad=0 count=0
		for std in c99 c17; do
			for h in STAT FCNTL UNISTD; do
				for way in installed lint; do
					compiler "$1" $c $std $way
					count=$((count + 1))
					# shellcheck disable=SC2086
					$cc $warnings -D$macro -D$h $last -c -o "$tmp/o" tests/headers/posix.c >"$tmp/log" 2>&1 && continue
					echo "not ok posix $1 $c $macro: $cc $warnings -D$macro -D$h $last -c tests/headers/posix.c:" \
						"$(grep -m 1 error "$tmp/log")"
					bad=1
				done
			done
		done
		if [ $bad = 0 ]; then
			echo "ok posix $1 $c $macro: $count compiles"
		else
			result=1
		fi
	done
done
exit $result
