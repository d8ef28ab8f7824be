#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh [OPTION]... CC-COMMAND [WRAPPER]: the programs here, built by the compiler
# (overstat-cc, overstat-cc -static, or one without overstat) and run, through the
# wrapper if there is one (qemu-arm). It is tools/overstat-conform that does it,
# and here nothing may be missing: what does not build or run has failed. A
# failure of a row of the known file is said to be ok.
#
#	--build=DIR      where the programs are built [a temporary directory]
#	--only=PROGRAM   that one; may be repeated
#	--without=NEED   leave out what needs it; `programs` lists the needs
#	--wide=DIR       a directory on tmpfs [/dev/shm]
#	--once           never as another user, for a system that has none
#	--known=FILE --target=NAME --json=FILE --jobs=N   as overstat-conform has them
#
# CFLAGS [-O2] is added, HOSTCC [cc] builds the FUSE server that runs here.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
options=
while :; do
	case $1 in
	--without=*) options="$options --needs=-${1#*=}" ;;
	--*) options="$options $1" ;;
	*) break ;;
	esac
	shift
done
case $1 in
'')
	echo "usage: $0 [OPTION]... CC-COMMAND [WRAPPER]" >&2
	exit 2
	;;
esac
tmp=$(mktemp -d "${TMPDIR:-/tmp}/overstat.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15

# shellcheck disable=SC2086 # options are words
"$here/../../tools/overstat-conform" --strict --jobs=2 $options --cc="$1" ${2:+"--run=$2"} \
	--tap="$tmp/tap" 2>&1
status=$?
# A line a check, for who counts.
awk -f "$here/lines.awk" "$tmp/tap"
exit "$status"
