#!/bin/sh
# SPDX-License-Identifier: MIT
# oracle.sh DIR: FatFs and littlefs themselves, as npm's js-fatfs and PyPI's
# littlefs-python have them, installed in DIR: whether they answer what the doubles of
# tests/unit/check_glue.c were made to. Where a registry is not reached it says so.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
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
if ! command -v npm >/dev/null || ! timeout 300 npm install --ignore-scripts --no-audit --no-fund js-fatfs@0.2.1 >npm.log 2>&1; then
	echo "ok fatfs # SKIP js-fatfs is not here, and npm did not bring it: $(tail -n 1 npm.log 2>/dev/null)"
else
	NODE_PATH=$PWD/node_modules timeout 60 node "$here/oracle/fatfs.js" >fatfs.seen 2>&1
	compare fatfs
fi
if ! python3 -m venv python >venv.log 2>&1 || ! timeout 300 python/bin/pip install -q littlefs-python==0.19.0 >pip.log 2>&1; then
	echo "ok littlefs # SKIP littlefs-python is not here, and pip did not bring it: $(tail -n 1 pip.log 2>/dev/null)"
else
	timeout 60 python/bin/python "$here/oracle/lfs_oracle.py" >littlefs.seen 2>&1
	compare littlefs
fi
exit $failed
