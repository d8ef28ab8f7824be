#!/bin/sh
# SPDX-License-Identifier: MIT
# on.sh HOST MODULE [DIR [ARGUMENT]...]: the module on that host (host.mjs), with
# DIR as its root directory, /dev under Node, and / as its first argument: how
# tests/conformance/run.sh runs a program. OVERSTAT_NPM is what install.sh printed, if that has run.
here=$(dirname "$0")
: "${OVERSTAT_NPM:=$("$here/install.sh")}"
export OVERSTAT_NPM
host=$1 module=$2 dir=$3
if [ $# -gt 3 ]; then
	shift 3
else
	set --
fi
case $host in
node) dev=--dir=/dev=/dev ;;
*) dev= ;;
esac
# Node warns that its WASI is experimental.
# shellcheck disable=SC2086 # dev is an option or nothing
exec node --no-warnings "$here/host.mjs" ${dir:+"--dir=/=$dir"} $dev "$host" "$module" ${dir:+/} "$@"
