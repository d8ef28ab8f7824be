#!/bin/sh
# SPDX-License-Identifier: MIT
# need.sh PACKAGE...: installs those Debian packages that are missing, and says
# so. A network that fails is tried again, then named as the reason.
missing=
for p; do
	dpkg-query -W -f '${Status}\n' "$p" 2>/dev/null | grep -q 'ok installed' ||
		missing="$missing $p"
done
[ -n "$missing" ] || exit 0
echo "installing:$missing" >&2
if ! command -v apt-get >/dev/null; then
	echo "need.sh: no apt-get here; install by hand:$missing" >&2
	exit 1
fi
if [ "$(id -u)" != 0 ]; then
	echo "need.sh: not root; install by hand: apt-get install$missing" >&2
	exit 1
fi
log=$(mktemp)
trap 'rm -f "$log"' 0
export DEBIAN_FRONTEND=noninteractive
for try in 1 2 3; do
	# shellcheck disable=SC2086 # package names are words
	if apt-get install -y --no-install-recommends $missing >"$log" 2>&1; then
		exit 0
	fi
	# An index that is missing or old, or a network that failed.
	[ "$try" = 1 ] || sleep 5
	apt-get update >>"$log" 2>&1
done
tail -n 5 "$log" >&2
echo "need.sh: could not install$missing: the reason is above" >&2
exit 1
