#!/bin/sh
# SPDX-License-Identifier: MIT
# oracle.sh DIR: FatFs and littlefs themselves, as npm's js-fatfs and PyPI's
# littlefs-python have them: whether they answer what the doubles of
# tests/unit/check_glue.c were made to, in DIR. Where a registry is not reached it says so.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=$(cd "$here/../.." && pwd) || exit 1
mkdir -p "$1" && cd "$1" || exit 1
failed=0
# compare NAME: its lines, in NAME.seen
compare() {
	if cmp -s "$here/oracle/$1.expected" "$1.seen"; then
		echo "ok $1 itself answers as the double does, $(wc -l <"$1.seen") times"
	else
		echo "not ok $1 itself answers as the double does: $(diff "$here/oracle/$1.expected" "$1.seen" | grep '^[<>]' | head -n 4 | paste -s -d '|' -)"
		failed=1
	fi
}
if node=$("$root/tools/node.sh" 2>log) && fatfs=$("$root/tests/wasi/install.sh" "$here/oracle" 2>log); then
	NODE_PATH=$fatfs/node_modules timeout 60 "$node/node" "$here/oracle/fatfs.js" >fatfs.seen 2>&1
	compare fatfs
else
	echo "ok fatfs # SKIP js-fatfs is not here, and npm did not bring it: $(tail -n 1 log)"
fi
if littlefs=$("$root/tools/pypi.sh" littlefs-python==0.19.0 2>log); then
	PYTHONPATH=$littlefs timeout 60 python3 "$here/oracle/lfs_oracle.py" >littlefs.seen 2>&1
	compare littlefs
else
	echo "ok littlefs # SKIP littlefs-python is not here, and PyPI did not bring it: $(tail -n 1 log)"
fi
exit $failed
