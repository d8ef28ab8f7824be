#!/bin/sh
# SPDX-License-Identifier: MIT
# volumes.sh BOARD LIBC BUILD: firmware with ROM file systems, devices and semihosting,
# made by BUILD's overstat-cc and the sources that it has installed.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
board=$1 libc=$2 build=$(cd "$3" && pwd) || exit 1
link=$("$here/board.sh" "$board" "$libc" | sed -n 3p)
work=$build/volumes
rm -rf "$work"
mkdir -p "$work"
"$here/files.sh" "$work/files" && "$here/images.sh" "$work/images" || exit 1
cc=$(echo "$build"/installed/bin/*-overstat-cc)
glue=$(echo "$build"/installed/*/share/overstat/metal)
# shellcheck disable=SC2086 # words
$cc -Os -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -D_OVERSTAT_SOURCE \
	-DCPIO="\"$work/images/cpio\"" -DROMFS="\"$work/images/romfs\"" -o "$work/rom" \
	"$here/rom.c" "$here/firmware.c" "$glue/cpio.c" "$glue/romfs.c" "$glue/devices.c" $link >"$work/log" 2>&1 || {
	echo "not ok rom is built: $(grep -m 1 -E 'error|undefined' "$work/log")"
	exit 1
}
(cd "$work/files" && "$here/qemu.sh" "$board" "$work/rom" </dev/null 2>&1) >"$work/out"
status=$?
sed "s/^\(not \)*ok /&rom, $board, $libc: /" "$work/out"
if ! grep -q '^ok' "$work/out"; then
	echo "not ok rom on $board over $libc checks something"
	exit 1
fi
exit $status
