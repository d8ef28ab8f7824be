#!/bin/sh
# SPDX-License-Identifier: MIT
# jco.sh AT [--dir=GUEST=DIR]... MODULE [ARGUMENT]...: makes a component of a WASI
# module, with jco's own adapter of preview 1, and runs it on preview2-shim in Node.
# AT has the node_modules with both.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
at=$1
shift
dirs=''
while :; do
	case $1 in
	--dir=*) dirs="$dirs $1" ;;
	*) break ;;
	esac
	shift
done
module=$1
shift
# Below AT, for that is where Node looks for the shim.
tmp=$(mktemp -d "$at/run.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15
jco() {
	node "$at/node_modules/.bin/jco" "$@" >"$tmp/log" 2>&1 || {
		tail -n 5 "$tmp/log" >&2
		exit 1
	}
}
jco new "$module" --wasi-command -o "$tmp/component.wasm"
jco transpile "$tmp/component.wasm" --no-typescript --name component -o "$tmp"
cp "$here/jco.mjs" "$tmp" || exit 1
# shellcheck disable=SC2086 # options are words
node --no-warnings "$tmp/jco.mjs" $dirs "$(basename "$module" .wasm)" "$@"
