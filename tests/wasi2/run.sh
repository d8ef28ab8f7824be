#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh BUILD-DIR [HOST]...: the conformance programs, built by the overstat-cc of
# BUILD-DIR, as components on wasmtime and jco, and what known.sh says of the hosts'
# and the libc's own faults. BUILD-DIR keeps the results in
# conformance/HOST.json.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
build=$(cd "${1:?run.sh BUILD-DIR [HOST]...}" && pwd) || exit 1
shift
[ $# -gt 0 ] || set -- wasmtime jco
out=$build/conformance failed=0 results=''
rm -rf "$out"
mkdir -p "$out"
known=$out/hosts.tsv
"$here/known.sh" >"$known" || exit 1
# shellcheck source=tests/wasi/without.sh
. "$here/../wasi/without.sh"
for host; do
	# shellcheck disable=SC2086 # options are words
	"$here/../conformance/run.sh" --once $without --known="$known" --target="$host" \
		--json="$out/$host.json" "$build/obj/overstat-cc" "$here/on.sh $host" >"$out/$host" 2>&1
	[ $? -le 1 ] || echo "not ok ended with a status above 1" >>"$out/$host"
	sed -e "s|^ok |&$host: |" -e "s|^not ok |&$host: |" "$out/$host"
	! grep -q '^not ok' "$out/$host" || failed=1
	results="$results $out/$host.json"
done
# shellcheck disable=SC2086 # words
awk -f "$here/../conformance/common.awk" -f "$here/../wasi/faults.awk" -v known="$known" $results || failed=1
exit "$failed"
