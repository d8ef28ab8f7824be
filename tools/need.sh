#!/bin/sh
# SPDX-License-Identifier: MIT
# need.sh PACKAGE...: installs those Debian packages that are missing, and says so
# before. A network that fails is tried again, then named as the reason. Another
# process that holds apt's lock is waited for, two minutes.
tools=$(cd "$(dirname "$0")" && pwd) || exit 1
# shellcheck source=tools/network.sh
. "$tools/network.sh"
missing() {
	missing=
	for p; do
		dpkg-query -W -f '${Status}\n' "$p" 2>/dev/null | grep -q 'ok installed' ||
			missing="$missing $p"
	done
	[ -n "$missing" ]
}
# make check: who calls has looked at what is there, and nothing is installed.
[ "$OVERSTAT_INSTALL" != no ] || exit 0
missing "$@" || exit 0
if ! command -v apt-get >/dev/null; then
	echo "need.sh: no apt-get here; install by hand:$missing" >&2
	exit 1
fi
if [ "$(id -u)" != 0 ]; then
	echo "need.sh: not root; install by hand: apt-get install$missing" >&2
	exit 1
fi
network_is_down debian && exit 1
# Of ours one installs at a time; what it has installed another need not.
cache=${tools%/*}/build/cache
if mkdir -p "$cache" 2>/dev/null && exec 9>"$cache/need.lock"; then
	flock 9
	missing "$@" || exit 0
fi
say "installing:$missing"
# What the packages' scripts leave in the temporary directory goes with it.
TMPDIR=$(mktemp -d) || exit 1
trap 'rm -rf "$TMPDIR"' 0
chmod 1777 "$TMPDIR" && export TMPDIR
log=$TMPDIR/log
trap 'exit 1' 1 2 15
export DEBIAN_FRONTEND=noninteractive
# apt ARGUMENT...: what it said is in $log
locked=0
apt() {
	while :; do
		apt-get "$@" >"$log" 2>&1 9>&- && return
		held=$(grep -m 1 -E 'Could not get lock|Unable to (lock|acquire the dpkg frontend lock)|is another process using it' "$log") || return 1
		[ $locked != 0 ] || say "waiting for another process: $held"
		if [ $locked -ge 120 ]; then
			say "waited two minutes for it, and gave up: $held"
			exit 1
		fi
		locked=$((locked + 2))
		sleep 2
	done
}
for try in 1 2 3; do
	# shellcheck disable=SC2086 # package names are words
	apt install -y --no-install-recommends $missing && exit 0
	# An index that is missing or old, or a network that failed.
	[ "$try" = 1 ] || sleep 5
	cp "$log" "$log.install"
	apt update
	cat "$log.install" >>"$log"
	rm -f "$log.install"
done
network_failed debian "$log"
tail -n 5 "$log" >&2
echo "need.sh: could not install$missing: the reason is above" >&2
exit 1
