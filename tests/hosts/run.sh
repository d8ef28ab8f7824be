#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh BUILD-DIR NATIVE [HOST]...: the conformance programs of wasm32-wasi on every
# host that can be had here, judged by tests/wasi/hosts.tsv as tests/wasi/run.sh does
# it. One that cannot be had is left out by name: it is a skip, with the reason.
# BUILD-DIR/hosts.md is the table of doc/hosts.md as this run has it.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=$(cd "$here/../.." && pwd) || exit 1
tools=$root/tools
# shellcheck source=tools/network.sh
. "$tools/network.sh"
build=$(cd "${1:?run.sh BUILD-DIR NATIVE [HOST]...}" && pwd) || exit 1
native=$(cd "${2:?run.sh BUILD-DIR NATIVE [HOST]...}" && pwd) || exit 1
shift 2
all=$(sed -n 's/^\([a-z0-9]*\)	.*/\1/p' "$here/list.tsv" | uniq)
# shellcheck disable=SC2086 # names are words
[ $# -gt 0 ] || set -- node shim wasmer wasix w2c $all chromium
log=$build/hosts.log failed=0
hosts=
for host; do
	"$here/had.sh" "$host" >"$log" 2>&1
	status=$?
	if [ $status = 0 ]; then
		hosts="$hosts $host"
		continue
	fi
	why=$(tail -n 1 "$log")
	if [ $status = 3 ]; then
		say "left out: $host: $why"
		echo "ok $host # SKIP left out: $why"
	else
		sed 's/^/# /' "$log"
		echo "not ok $host: could not be installed: $why"
		failed=1
	fi
done
[ "$hosts" ] || exit "$failed"
# shellcheck disable=SC2086
"$root/tests/wasi/run.sh" "$build" "$native" $hosts || failed=1

# The table, and whether the one that is kept has the same versions.
version() {
	case $1 in
	node) node --version ;;
	shim | chromium) sed -n 's/.*browser_wasi_shim": "\(.*\)".*/\1/p' "$root/tests/wasi/package.json" ;;
	wasmer | wasix) sed -n 's/.*@wasmer\/sdk": "\(.*\)".*/\1/p' "$root/tests/wasi/package.json" ;;
	w2c) wasm2c --version ;;
	*) "$here/rows.sh" "$1" | awk 'NR == 1 { print $3 }' ;;
	esac | sed 's/^v//'
}
for host in $hosts; do
	awk -v host="$host" -v version="$(version "$host")" '
		/"result":"pass"/ { passed++ }
		/"result":"fail"/ && /"known":/ { known++; next }
		/"result":"(fail|crash|timeout|missing|build)"/ { if (/"known":/) known++; else bad++ }
		END {
			printf "| %s | %s | %d | %d |\n", host, version, passed, known
			exit bad > 0
		}' "$build/conformance/$host.json" || failed=1
done >"$build/hosts.md"
while read -r _ host _ version _; do
	case $host in
	node | w2c) continue ;;
	esac
	if grep -q "^| $host | $version | " "$root/doc/hosts.md"; then
		echo "ok $host: doc/hosts.md has the table of $version"
	else
		echo "not ok $host: doc/hosts.md has no row '| $host | $version |': build/hosts/clang/hosts.md has it"
		failed=1
	fi
done <"$build/hosts.md"
exit "$failed"
