#!/bin/sh
# SPDX-License-Identifier: MIT
# number.sh gcc|clang: the number that this release of Debian's own one has, as in
# the names of other packages: 12 of gcc-12-multilib.
# shellcheck disable=SC2016 # dpkg-query expands
number() {
	"$@" 2>/dev/null | sed -n "s/.*\\<$name-\\([0-9][0-9]*\\).*/\\1/p" | head -n 1
}
name=$1
n=$(number dpkg-query -W -f '${Depends}\n' "$name")
: "${n:=$(number apt-cache depends "$name")}"
if [ -z "$n" ]; then
	tools=$(cd "$(dirname "$0")" && pwd) || exit 1
	# shellcheck source=tools/network.sh
	. "$tools/network.sh"
	debian_index
	n=$(number apt-cache depends "$name")
fi
[ -n "$n" ] || {
	echo "number.sh: no package $name here" >&2
	exit 1
}
echo "$n"
