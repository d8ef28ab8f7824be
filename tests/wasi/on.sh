#!/bin/sh
# SPDX-License-Identifier: MIT
# on.sh HOST MODULE [DIR [ARGUMENT]...]: the module on that host (host.mjs or
# ../w2c), with DIR as its root directory, /dev under node and w2c, and / as its
# first argument: how tests/conformance/run.sh runs a program. OVERSTAT_NPM is
# what install.sh printed, if that has run; OVERSTAT_NATIVE is what
# ../w2c/native.sh calls NATIVE, for w2c.
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
if [ "$host" = w2c ]; then
	program=$(mktemp) || exit 1
	trap 'rm -f "$program"' 0
	"$here/../w2c/native.sh" "${OVERSTAT_NATIVE:?}" "$module" "$program" || exit 1
	"$program" ${dir:+"--dir=/=$dir"} --dir=/dev=/dev ${dir:+/} "$@"
	exit
fi
# Node warns that its WASI is experimental.
# shellcheck disable=SC2086 # dev is an option or nothing
exec node --no-warnings "$here/host.mjs" ${dir:+"--dir=/=$dir"} $dev "$host" "$module" ${dir:+/} "$@"
