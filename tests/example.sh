#!/bin/sh
# SPDX-License-Identifier: MIT
# example.sh [CC=gcc]: builds the library with arch/example on top, as
# doc/porting.md tells a newcomer to, and runs the programs in tests/example.
CC=gcc
for arg; do
	case $arg in
	CC=*) CC=${arg#*=} ;;
	*) echo "usage: $0 [CC=gcc]" >&2
		exit 2 ;;
	esac
done
top=$(cd "$(dirname "$0")/.." && pwd) || exit 1
build=$top/build/example-$(echo "$CC" | tr -c 'a-zA-Z0-9\n' -)
flags="-std=c11 -D_GNU_SOURCE -D_BS2000_SOURCE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror"

fail() {
	echo "not ok example $CC: $1"
	[ ! -r "$build/log" ] || tail -n 20 "$build/log"
	exit 1
}
rm -rf "$build"
mkdir -p "$build" || fail "cannot write $build"
cd "$build" || exit 1
"$top/configure" CC="$CC" CFLAGS="-O2 -Werror" --stack="$top/arch/example" >log 2>&1 ||
	fail "configure --stack=arch/example fails"
make >>log 2>&1 || fail "arch/example does not build"
# shellcheck disable=SC2086 # flags are words
obj/overstat-cc $flags -o calls "$top/tests/example/calls.c" >>log 2>&1 ||
	fail "tests/example/calls.c does not build"
# shellcheck disable=SC2086
obj/overstat-cc $flags -DOVERSTAT_BACKEND=example -I"$top/arch/example" \
	-I"$top/src/internal" -o convert "$top/tests/example/convert.c" >>log 2>&1 ||
	fail "tests/example/convert.c does not build"
status=0
for p in ./calls ./convert; do
	timeout 60 "$p" || status=1
done
exit $status
