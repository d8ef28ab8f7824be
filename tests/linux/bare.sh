#!/bin/sh
# SPDX-License-Identifier: MIT
# bare.sh CPU CC QEMU: builds bare.c with the overstat-cc, runs it on a file that
# no 32-bit time or size holds, and compares what it is told with stat(1).
root=$(cd "$(dirname "$0")/../.." && pwd)
cpu=$1 cc=$2 qemu=$3
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' 0
# shellcheck disable=SC2086 # words
if ! $cc -std=c11 -O2 -fno-builtin -Wall -Wextra -Wconversion -Wshadow -Werror \
	-DOVERSTAT_BACKEND=linux "-I$root/arch/linux/$cpu" "-I$root/arch/linux" \
	"-I$root/src/internal" -o "$tmp/bare" "$root/tests/linux/bare.c" 2>"$tmp/log"; then
	echo "not ok $cpu: bare.c does not build: $(grep -m 1 error "$tmp/log" || head -n 1 "$tmp/log")"
	exit 1
fi
truncate -s 5368709123 "$tmp/file" && chmod 640 "$tmp/file" &&
	touch -d '2100-01-01 00:00:00.123456789 UTC' "$tmp/file" || exit 1
timeout 60 "$qemu" "$tmp/bare" "$tmp/file" >"$tmp/out" 2>&1
status=$?
grep -v '^told ' "$tmp/out"
told=$(sed -n 's/^told //p' "$tmp/out")
# 30719: every ST_KNOWN_ bit but that of the birth time.
mode=$(printf '%d' "0x$(stat -c %f "$tmp/file")")
want="$(stat -c "%i $mode %h %u %g %s %o %b" "$tmp/file") 4102444800 123456789 30719"
if [ "$told" != "$want" ]; then
	echo "not ok $cpu: fstat64x: $told, expected $want"
	exit 1
fi
echo "ok $cpu: fstat64x says what stat(1) says"
[ "$(grep -c '^ok ' "$tmp/out")" -ge 19 ] && exit $status
echo "not ok $cpu: ended with status $status after $(grep -c '^ok ' "$tmp/out") checks"
exit 1
