#!/bin/sh
# SPDX-License-Identifier: MIT
# on.sh HOST MODULE [DIR [ARGUMENT]...]: the module on that host (host.mjs, ../w2c or
# ../hosts), with DIR as its root directory, /dev where the host has this machine's
# files, and / as its first argument: how tests/conformance/run.sh runs a program.
# OVERSTAT_NPM is what install.sh printed, if that has run; OVERSTAT_NATIVE is what
# ../w2c/native.sh calls NATIVE, for w2c. What ../hosts/list.tsv names is installed
# if it is not there.
here=$(dirname "$0")
hosts=$here/../hosts
host=$1 module=$2 dir=$3
if [ $# -gt 3 ]; then
	shift 3
else
	set --
fi
case $host in
shim | wasmer | chromium)
	: "${OVERSTAT_NPM:=$("$here/install.sh")}"
	export OVERSTAT_NPM
	dev=
	;;
*) dev=--dir=/dev=/dev ;;
esac
case $host in
node | shim | wasmer | w2c) ;;
chromium) at=$("$here/install.sh" "$here/../conform") || exit ;;
*) at=$("$hosts/install.sh" "$host") || exit ;;
esac
set -- ${dir:+/} "$@"
# Node warns that its WASI is experimental.
# shellcheck disable=SC2086 # dev is an option or nothing
case $host in
node | shim | wasmer) set -- node --no-warnings "$here/host.mjs" ${dir:+"--dir=/=$dir"} $dev "$host" "$module" "$@" ;;
newnode) set -- "$at"/node_modules/node-linux-*/bin/node --no-warnings "$here/host.mjs" ${dir:+"--dir=/=$dir"} $dev node "$module" "$@" ;;
deno) set -- "$at"/node_modules/@deno/linux-*-glibc/deno run --allow-all --quiet "$here/host.mjs" ${dir:+"--dir=/=$dir"} $dev node "$module" "$@" ;;
bun) set -- "$at"/node_modules/@oven/bun-linux-*/bin/bun "$here/host.mjs" ${dir:+"--dir=/=$dir"} $dev node "$module" "$@" ;;
chromium) set -- node "$hosts/browser.mjs" "$OVERSTAT_NPM" "$at" / "$module" "$@" ;;
jco) set -- "$hosts/jco.sh" "$at" ${dir:+"--dir=/=$dir"} $dev "$module" "$@" ;;
wasmtime) set -- env "PYTHONPATH=$at/python" python3 "$hosts/on_wasmtime.py" ${dir:+"--dir=/=$dir"} $dev "$module" "$@" ;;
wazero) set -- "$at/bin/wazero" run ${dir:+"--mount=$dir:/"} --mount=/dev:/dev "$module" "$@" ;;
chicory) set -- java -cp "$at:$at/jars/*" Host ${dir:+"--dir=/=$dir"} $dev "$module" "$@" ;;
w2c)
	program=$(mktemp) || exit 1
	trap 'rm -f "$program"' 0
	"$here/../w2c/native.sh" "${OVERSTAT_NATIVE:?}" "$module" "$program" || exit 1
	"$program" ${dir:+"--dir=/=$dir"} $dev "$@"
	exit
	;;
*)
	echo "on.sh: no host '$host'" >&2
	exit 2
	;;
esac
exec "$@"
