#!/bin/sh
# SPDX-License-Identifier: MIT
# least.sh {TOOL VERSION}...: one sentence for each TOOL that is older than VERSION, or
# not there: clang, lld, wabt, qemu or node.
status=0
while [ $# -ge 2 ]; do
	case $1 in
	lld) command='ld.lld' ;;
	wabt) command='wasm2c' ;;
	qemu) command='qemu-arm' ;;
	*) command=$1 ;;
	esac
	seen=$("$command" --version 2>/dev/null | sed -n '1s/^[^0-9]*\([0-9][0-9.]*\).*/\1/p')
	if [ -z "$seen" ]; then
		echo "$1 $2 or later is needed, and none is here" >&2
		status=1
	elif [ "$(printf '%s\n' "$2" "$seen" | sort -V | head -n 1)" != "$2" ]; then
		echo "$1 $2 or later is needed, and $seen is here" >&2
		status=1
	fi
	shift 2
done
exit $status
