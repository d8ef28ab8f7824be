#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh CPU-CRT BUILD: calls.c, built by the overstat-cc of BUILD, under wine: with
# the UTF-8 manifest and without.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
target=$1 build=$(cd "${2:?run.sh CPU-CRT BUILD}" && pwd) || exit 1
work=$build/run failed=0
rm -rf "$work"
mkdir -p "$work" || exit 1
for utf8 in yes no; do
	program=$work/calls-$utf8.exe
	"$build/obj/overstat-cc" --overstat-utf8=$utf8 -O2 -D__USE_MINGW_ANSI_STDIO=1 -Wall -Wextra -Wpedantic \
		-Wconversion -Wshadow -Werror -o "$program" "$here/calls.c" -ladvapi32 >"$work/log" 2>&1 || {
		echo "not ok $target, UTF-8 $utf8: calls.c is built: $(grep -m 1 -E 'error|undefined' "$work/log")"
		failed=1
		continue
	}
	if ! "$here/wine.sh" --has "${target%%-*}"; then
		echo "ok $target, UTF-8 $utf8: calls.c is built # SKIP it is not run: no wine32 here"
		continue
	fi
	mkdir "$work/$utf8" && cp "$program" "$work/$utf8/program.exe"
	"$here/wine.sh" "$program" "$work/$utf8" 2>&1 </dev/null | tr -d '\r' >"$work/$utf8.out"
	sed "s/^\(not \)*ok /&$target, UTF-8 $utf8: /" "$work/$utf8.out"
	! grep -q '^not ok' "$work/$utf8.out" || failed=1
	tail -n 1 "$work/$utf8.out" | grep -q '^ok no struct is EFAULT$' || {
		echo "not ok $target, UTF-8 $utf8: calls.c comes to its end"
		failed=1
	}
done
exit $failed
