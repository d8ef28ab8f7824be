#!/bin/sh
# SPDX-License-Identifier: MIT
# root.sh SUITE [LIST]: a Debian of that release with the packages of LIST.txt, SUITE's
# own where no other is named, as a directory that one enters. Prints the directory,
# build/cache/debian/SUITE or SUITE-LIST; made once for a list of packages, in a
# minute, from the machine's own mirror. Needs root.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
suite=$1 name=$1${2:+-$2}
fail() {
	echo "root.sh: $name: $*" >&2
	exit 1
}
[ "$(id -u)" = 0 ] || fail "only root can make one"
cache=$root/build/cache/debian
to=$cache/$name
mkdir -p "$cache" || fail "cannot write $cache"
exec 9>"$cache/.lock-$name"
flock 9
packages=$(sed '/^#/d' "$root/tests/debian/${2:-$suite}.txt" | tr '\n' ' ') || exit 1
list="$(sum <"$0") $packages"
if [ "$list" = "$(cat "$to/made" 2>/dev/null)" ]; then
	echo "$to"
	exit
fi
"$root/tools/need.sh" debootstrap >&2 || exit 1

# The mirror that has Debian itself; what the machine needs to reach it is copied.
# shellcheck source=tools/network.sh
. "$root/tools/network.sh"
mirror=$(debian_mirror)
[ -n "$mirror" ] || fail "no mirror of Debian in this machine's package sources"
log=$cache/$name.log
made() {
	rm -rf --one-file-system "$to"
	debootstrap --variant=minbase --include=ca-certificates "$suite" "$to" "$mirror" || return 1
	for f in /etc/apt/apt.conf.d/99*; do
		[ ! -e "$f" ] || cp "$f" "$to/etc/apt/apt.conf.d/" || return 1
	done
	for f in /usr/local/share/ca-certificates/*.crt; do
		[ ! -e "$f" ] || cp "$f" "$to/usr/local/share/ca-certificates/" || return 1
	done
	cp -L /etc/resolv.conf /etc/hosts "$to/etc/"
	chroot "$to" update-ca-certificates || return 1
	echo "deb $mirror $suite main" >"$to/etc/apt/sources.list"
	echo force-unsafe-io >"$to/etc/dpkg/dpkg.cfg.d/fast"
	export DEBIAN_FRONTEND=noninteractive
	case $packages in
	*:i386*) chroot "$to" dpkg --add-architecture i386 || return 1 ;;
	esac
	# shellcheck disable=SC2086 # words
	chroot "$to" apt-get -q update &&
		chroot "$to" apt-get install -q -y --no-install-recommends $packages || return 1
	rm -rf "$to/var/cache/apt/archives/"*.deb "$to/var/lib/apt/lists/"*
	echo "$list" >"$to/made"
}
for try in 1 2 3; do
	made >"$log" 2>&1 </dev/null && {
		echo "$to"
		exit
	}
	[ "$try" = 3 ] || sleep 5
done
fail "$(grep -m 1 '^E: ' "$log" || tail -n 1 "$log")"
