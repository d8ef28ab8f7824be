#!/bin/sh
# SPDX-License-Identifier: MIT
# had.sh HOST: installs a host of WASI, below build/cache, if it is not there. Ends
# with 3, and why in the last line, where it cannot be had here, and with 1 where it
# should have been.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
tools=$here/../../tools wasi=$here/../wasi
# shellcheck source=tools/network.sh
. "$tools/network.sh"
case $1 in
node | w2c) exit 0 ;;
shim | wasmer | wasix) "$wasi/install.sh" >&2 ;;
chromium) "$wasi/install.sh" >&2 && "$wasi/install.sh" "$here/../conform" >&2 ;;
*) "$here/install.sh" "$1" >&2 ;;
esac
status=$?
# npm ci says with which words of the network it failed.
if [ $status = 1 ] && network_is_down npm >&2; then
	exit 3
fi
exit $status
