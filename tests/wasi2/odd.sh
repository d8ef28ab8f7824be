#!/bin/sh
# SPDX-License-Identifier: MIT
# odd.sh BUILD-DIR: odd.c, built by the overstat-cc of BUILD-DIR, in the world of
# fake.mjs: each error for each call, records that no file has, identities that change.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
build=$(cd "${1:?odd.sh BUILD-DIR}" && pwd) || exit 1
out=$build/odd failed=0
mkdir -p "$out"
"$build/obj/overstat-cc" -std=c11 -D_GNU_SOURCE -D_OVERSTAT_SOURCE -O2 -Wall -Wextra -Wpedantic -Wconversion \
	-Wshadow -Werror -o "$out/odd.wasm" "$here/odd.c" || {
	echo "not ok odd.c does not compile"
	exit 1
}
# As it is, and where a preopened directory is described by path alone, as jco does.
for preopen in '' invalid unsupported bad-descriptor; do
	PREOPEN=$preopen "$here/on.sh" fake "$out/odd.wasm" >"$out/said" 2>&1
	status=$?
	sed -n "s/^\(not \)*ok /&preopen ${preopen:-told}: /p; /^# /p" "$out/said"
	if [ $status != 0 ] || [ "$(grep -c '^ok' "$out/said")" -le 400 ]; then
		echo "not ok preopen ${preopen:-told}: ended with status $status: $(grep -v '^ok' "$out/said" | tail -n 1)"
		failed=1
	fi
done
# A type that the standard has not never comes to the module: it ends.
if "$here/on.sh" fake "$out/odd.wasm" . /type=nosuch >"$out/said" 2>&1 || ! grep -q nosuch "$out/said"; then
	echo "not ok a type that does not exist: $(tail -n 1 "$out/said")"
	failed=1
else
	echo "ok a type that does not exist ends the program"
fi
exit $failed
