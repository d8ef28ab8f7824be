#!/bin/sh
# SPDX-License-Identifier: MIT
# wine.sh PROGRAM [ARGUMENT]...: runs it under wine, whose files are below build/nt.
# wine.sh --stop ends the server of all that ran; wine.sh --has CPU says whether this
# wine runs programs of it.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
: "${WINEPREFIX:=$root/build/nt/wine}" "${WINEDEBUG:=-all}"
# Names of files are UTF-8 here.
LC_ALL=C.UTF-8
export WINEPREFIX WINEDEBUG LC_ALL
# Debian's patch puts the files of the server below TMPDIR, and with it wine 10.0 frees what
# it has not allocated, before the program starts.
unset DISPLAY TMPDIR
mkdir -p "${WINEPREFIX%/*}" || exit 1
case $1 in
--has)
	case $2 in
	x86_64) ;;
	i?86) [ -x /usr/lib/wine/wine ] || [ -x /usr/lib/wine/wineserver32 ] ;;
	*) false ;;
	esac
	exit
	;;
--stop) exec timeout -k 5 60 wineserver -k ;;
esac
# A server that waits for the next program: without, each would start Windows anew. It and
# the services that start with it keep the output that they are given: where that were the
# program's, who reads it would wait until they end, a minute after the program.
! timeout -k 5 60 wineserver -p60 >/dev/null 2>&1 || timeout -k 5 300 wine wineboot >/dev/null 2>&1 </dev/null
exec timeout -k 5 "${WINE_LIMIT:-300}" wine "$@"
