#!/bin/sh
# SPDX-License-Identifier: MIT
# musl32.sh ARCH...: musl on a 32-bit CPU, whose __REDIR labels the functions
# itself: the cases of the matrix and the orders with clang, judged by symbols.
# ARCH is as tests/linux/sysroot.sh knows it.
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root" || exit 1
"$root/tools/need.sh" clang gcc musl-tools libc6-dev || exit 1
HEADERS=$root/build/headers-musl32
export HEADERS
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
: "${JOBS:=2}"
tmp=$build/musl32
rm -rf "$tmp" && mkdir -p "$tmp"

overlays musl || exit 1
for arch; do
	echo "modes.sh cpu-$arch" >>"$tmp/parts"
	tests/linux/sysroot.sh "$arch" >/dev/null || exit 1
	for std in c99 gnu11 gnu++17; do
		probe "cpu-$arch" clang $std
	done
done >"$tmp/shown"
# shellcheck disable=SC2046 # words
awk -v dir="$build/cases" -v modes="$(counted $(printf 'cpu-%s ' "$@"))" -f tests/headers/cases.awk "$tmp/shown" |
	parts clang >>"$tmp/parts"
run_parts "$tmp"
