#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh CPU-CRT BUILD [CC]: calls.c, built by the overstat-cc of BUILD, under wine, with
# the UTF-8 manifest and without; and names.c, which CC compiles, or Debian's mingw-w64.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
target=$1 build=$(cd "${2:?run.sh CPU-CRT BUILD [CC]}" && pwd) || exit 1
work=$build/run
rm -rf "$work"
mkdir -p "$work" || exit 1
# shellcheck source=tests/nt/under.sh
. "$here/under.sh"
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
