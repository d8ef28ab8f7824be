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
	# An index that is missing. Of ours one at a time makes it, as in need.sh.
	tools=$(cd "$(dirname "$0")" && pwd) && mkdir -p "${tools%/*}/build/cache" 2>/dev/null &&
		exec 9>"${tools%/*}/build/cache/need.lock" && [ "$OVERSTAT_INSTALL" != no ] && flock 9
	n=$(number apt-cache depends "$name")
	if [ -z "$n" ] && [ "$(id -u)" = 0 ] && [ "$OVERSTAT_INSTALL" != no ]; then
		apt-get update >/dev/null 2>&1
		n=$(number apt-cache depends "$name")
	fi
fi
[ -n "$n" ] || {
	echo "number.sh: no package $name here" >&2
	exit 1
}
echo "$n"
