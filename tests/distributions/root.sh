# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2034 # who reads this
# A fresh Debian of this machine's release, or of the one that release says, with gcc,
# make and nothing else: read by the tests here. As root. What is mounted is nobody
# else's and goes with us.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
about=${0##*/} about=${about%.sh}${release:+ $release}
# shellcheck source=tests/say.sh
. "$root/tests/say.sh"
give_up() {
	not_ok "$@"
	exit 1
}
failed=0
if [ -z "$OVERSTAT_ROOT" ]; then
	[ "$(id -u)" = 0 ] || give_up 'a fresh root' 'only root can make one'
	OVERSTAT_ROOT=1 exec unshare -m --propagation private "$0" "$@"
fi
work=$root/build/distributions/$(echo "$about" | tr " " -)
rm -rf --one-file-system "$work"
mkdir -p "$work" || exit 1
log=$work/log
version=$(cat "$root/VERSION")
# check NAME COMMAND...
check() {
	check_name=$1
	shift
	if "$@" >"$log" 2>&1; then
		ok "$check_name"
	else
		not_ok "$check_name" "failed: $(tail -n 3 "$log")"
		return 1
	fi
}

# tarball FILE: what make dist makes of the sources as they are
tarball() {
	mkdir -p "$work/overstat-$version" &&
		if [ -e "$root/.git" ]; then
			git -C "$root" ls-files -c -o --exclude-standard
		else
			(cd "$root" && find . -type f ! -path './build/*')
		fi | while read -r f; do
			[ ! -f "$root/$f" ] || echo "$f"
		done | tar -C "$root" -cf - -T - | tar -C "$work/overstat-$version" -xf - &&
		tar -C "$work" -czf "$1" "overstat-$version"
}

# room NAME: a fresh one, in $room
room() {
	base=$("$root/tests/debian/root.sh" "${release:=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)}" fresh 2>"$log") ||
		give_up 'a fresh root' "$(tail -n 1 "$log")"
	room=$work/$1
	cp -a --reflink=auto "$base" "$room" || give_up 'a fresh root' 'no room for it'
	cp -L /etc/resolv.conf /etc/hosts "$room/etc/"
	chroot "$room" useradd -m user
	trap leave 0
	if ! mount -t proc proc "$room/proc" || ! mount -t sysfs sys "$room/sys" ||
		! mount --rbind /dev "$room/dev"; then
		give_up 'a fresh root' 'nothing can be mounted'
	fi
}
# in_room COMMAND: sh, as root, or in_room -u COMMAND as an ordinary user
in_room() {
	home=/root who=''
	if [ "$1" = -u ]; then
		home=/home/user who='setpriv --reuid=user --regid=user --init-groups'
		shift
	fi
	# shellcheck disable=SC2086 # words
	chroot "$room" env -i HOME=$home LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
		PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin $who sh -c "cd $home && $1"
}
install() {
	in_room "{ apt-get update && apt-get install -y --no-install-recommends $*; } >/tmp/apt.log 2>&1 || { tail -n 3 /tmp/apt.log; exit 1; }"
}
# leave: the room is given back, and nothing that is mounted in it
# shellcheck disable=SC2317 # the trap calls it
leave() {
	for m in dev sys proc; do
		! mountpoint -q "$room/$m" || umount -l "$room/$m" || return
	done
	rm -rf --one-file-system "$room"
}
