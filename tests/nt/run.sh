#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh CPU-CRT BUILD [CC]: calls.c, built by the overstat-cc of BUILD, under wine, with
# the UTF-8 manifest and without; and names.c, which CC compiles, or Debian's mingw-w64.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
target=$1 build=$(cd "${2:?run.sh CPU-CRT BUILD [CC]}" && pwd) || exit 1
work=$build/run failed=0
rm -rf "$work"
mkdir -p "$work" || exit 1
# under NAME PROGRAM LAST: in a directory of its own; the line that comes last
under() {
	if ! "$here/wine.sh" --has "${target%%-*}"; then
		echo "ok $target, $1: it is built"
		echo "ok $target, $1: it runs # SKIP no wine for ${target%%-*} here"
		return
	fi
	mkdir "$work/$1" || exit 1
	"$here/wine.sh" "$2" "$work/$1" 2>&1 </dev/null | tr -d '\r' >"$work/$1.out"
	sed "s/^\(not \)*ok /&$target, $1: /" "$work/$1.out"
	! grep -q '^not ok' "$work/$1.out" || failed=1
	tail -n 1 "$work/$1.out" | grep -q "ok $3\$" || {
		echo "not ok $target, $1: it comes to its end"
		failed=1
	}
}
not_built() {
	echo "not ok $target, $1: it is built: $(grep -m 1 -E 'error|undefined' "$work/log")"
	failed=1
}
cc=$build/obj/overstat-cc options='-O2 -D__USE_MINGW_ANSI_STDIO=1 -Wall -Wextra -Werror'
for utf8 in yes no; do
	# shellcheck disable=SC2086 # words
	if "$cc" --overstat-utf8=$utf8 $options -Wpedantic -Wconversion -Wshadow \
		-o "$work/calls-$utf8.exe" "$here/calls.c" -ladvapi32 >"$work/log" 2>&1; then
		under "calls-$utf8" "$work/calls-$utf8.exe" 'no struct is EFAULT'
	else
		not_built "calls-$utf8"
	fi
done
plain=${3:-$("$here/compiler.sh" "${target%%-*}" "${target#*-}")}
# shellcheck disable=SC2086 # words
if $plain $options -c -o "$work/names.o" "$here/names.c" >"$work/log" 2>&1 &&
	"$cc" --overstat-crt-names -o "$work/names.exe" "$work/names.o" >"$work/log" 2>&1; then
	under names "$work/names.exe" 'below a file it is ENOTDIR'
else
	not_built names
fi
exit $failed
