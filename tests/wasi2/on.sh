#!/bin/sh
# SPDX-License-Identifier: MIT
# on.sh HOST MODULE [DIR [ARGUMENT]...]: the module of WASI 0.2 as a component on
# wasmtime or on jco, with DIR, or the directory here, as its root directory. With DIR
# its first argument is /: how tests/conformance/run.sh runs a program. OVERSTAT_NPM is
# what tests/wasi/install.sh printed for this folder, if that has run.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
host=$1 module=$2 dir=${3:-.}
case $# in
2) set -- ;;
*)
	shift 3
	set -- / "$@"
	;;
esac
case $host in
wasmtime)
	python=$("$here/../../tools/pypi.sh" -r "$here/requirements.txt") || exit 1
	export PYTHONPATH="$python"
	component=$(mktemp) || exit 1
	trap 'rm -f "$component"' 0
	"$python/bin/wasm-tools" component new "$module" -o "$component" || exit 1
	timeout -k 5 300 python3 "$here/host.py" "--dir=/=$dir" --dir=/dev=/dev "$component" "$@"
	exit
	;;
esac
: "${OVERSTAT_NPM:=$("$here/../wasi/install.sh" "$here")}"
export OVERSTAT_NPM
exec timeout -k 5 300 node --no-warnings "$here/host.mjs" "--dir=/=$dir" --dir=/dev=/dev "$host" "$module" "$@"
