#!/bin/sh
# SPDX-License-Identifier: MIT
# calls.sh NATIVE: the four calls of NATIVE's liboverstat-w2c, seen in a module's
# memory, in a directory on tmpfs, which keeps times that others do not.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
native=$(cd "${1:?calls.sh NATIVE}" && pwd) || exit 1
tmp=$(mktemp -d) && wide=$(mktemp -d /dev/shm/overstat.XXXXXX) || exit 1
trap 'rm -rf "$tmp" "$wide"' 0
trap 'exit 1' 1 2 15
if ! wat2wasm -o "$tmp/calls.wasm" "$here/calls.wat" ||
	! "$here/native.sh" "$native" "$tmp/calls.wasm" "$tmp/calls" "$here/calls.c"; then
	echo 'not ok w2c: calls.c compiles: see above'
	exit 1
fi
timeout 60 "$tmp/calls" "$wide" >"$tmp/said"
status=$?
sed 's/^\(not ok\|ok\) /\1 w2c: /' "$tmp/said"
[ $status = 0 ] || echo "not ok w2c: calls ended with status $status"
exit $status
