#!/bin/sh
# SPDX-License-Identifier: MIT
# files.sh {LABEL CC RUN}...: real files whose status no 32-bit program expects,
# on FUSE, tmpfs, ext4, xfs and btrfs. Each CC, an overstat-cc with its options,
# makes told.c, RUN runs it (qemu-arm; nothing for this machine), and all
# functions must say of every file what statx(2) says of it here (truth.c), or
# EOVERFLOW where a member has no room for it. As root; WITHOUT="xfs btrfs" leaves
# file systems out by name.
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
if [ $# = 0 ] || [ $(($# % 3)) != 0 ]; then
	echo "not ok files: usage: $0 {LABEL CC RUN}..."
	exit 1
fi
# What is mounted is nobody else's, and goes when the last of us is killed.
if [ -z "$OVERSTAT_FILES" ]; then
	OVERSTAT_FILES=1 exec unshare -m --propagation private "$0" "$@"
fi
"$root/tools/need.sh" gcc pkg-config libfuse3-dev fuse3 e2fsprogs xfsprogs btrfs-progs || exit 1
flags='-std=c11 -O2 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
tmp=$(mktemp -d /tmp/overstat-files.XXXXXX) || exit 1
server=''
# shellcheck disable=SC2317 # the trap calls it
cleanup() {
	cd /
	[ -z "$server" ] || kill "$server" 2>/dev/null
	for d in "$tmp"/on/*; do
		umount -l "$d" 2>/dev/null
	done
	rm -rf "$tmp"
}
trap cleanup 0
trap 'exit 1' 1 2 15
failed=0
not_ok() {
	echo "not ok files: $*"
	failed=1
}

# on FS: a new one, mounted; says whether there is one.
on() {
	case " $WITHOUT " in
	*" $1 "*)
		echo "  $1: left out by name"
		return 1
		;;
	esac
	mkdir -p "$tmp/on/$1"
	case $1 in
	fuse)
		# shellcheck disable=SC2046,SC2086 # options
		gcc $flags $(pkg-config --cflags fuse3) -o "$tmp/oddfs" \
			"$root/tests/faults/oddfs.c" $(pkg-config --libs fuse3) &&
			{ "$tmp/oddfs" "$tmp/on/fuse" & } && server=$! &&
			timeout 5 sh -c "until mountpoint -q '$tmp/on/fuse'; do sleep 0.1; done"
		;;
	tmpfs) mount -t tmpfs -o inode64,noatime tmpfs "$tmp/on/tmpfs" ;;
	*)
		truncate -s 400M "$tmp/$1.image" && case $1 in
		ext4) mkfs.ext4 -q -I 256 "$tmp/ext4.image" ;;
		xfs) mkfs.xfs -q -m bigtime=1 "$tmp/xfs.image" ;;
		btrfs) mkfs.btrfs -q "$tmp/btrfs.image" ;;
		esac && mount -o loop,noatime "$tmp/$1.image" "$tmp/on/$1"
		;;
	esac >"$tmp/log" 2>&1 && return
	not_ok "$1: none on this machine: $(tail -n 1 "$tmp/log")"
	return 1
}

# Names of oddfs: a file is what its name says.
fuse_files() {
	for v in 0 1 0x7fffffff 0x80000000 0xffffffff 0x100000000 0x20000000000000 \
		0x7fffffffffffffff; do
		echo "size=$v"
	done
	for v in 1 0xffff 0x7fffffff 0x80000000 0xffffffff 0x100000000 0x100000001 \
		0x7fffffffffffffff 0x8000000000000000 0xffffffffffffffff; do
		echo "ino=$v"
	done
	for v in 0 1 65535 65536 70000 0x7fffffff 0x80000000 0xffffffff; do
		echo "nlink=$v"
	done
	for v in 0 65535 65536 0x7fffffff 0x80000000 0xfffffffe; do
		echo "uid=$v,gid=7"
		echo "uid=7,gid=$v"
	done
	for v in 512 4096 131072 0x40000000; do
		echo "blksize=$v"
	done
	for v in 0 1 0x7fffffff 0x80000000 0x100000000 0x7fffffffffffffff; do
		echo "blocks=$v"
	done
	for t in 0 -1 -1.999999999 0.000000001 2147483647.999999999 2147483648 \
		4294967295 4294967296 8589934592 -2147483648 -2147483649.5 \
		9223372036854775807 -9223372036854775808; do
		for m in atime mtime ctime; do
			echo "$m=$t"
		done
	done | sed 's/\.5$/.500000000/'
	for m in 0100000 0107777 040755 010640 0140777; do
		echo "mode=$m"
	done
	for d in 0:0 1:3 255:255 256:256 4095:1048575; do
		echo "mode=020600,rdev=$d"
		echo "mode=060600,rdev=$d"
	done
	for e in EACCES EINTR EIO ELOOP ENOLINK ENOMEM ENOSYS EOVERFLOW EPERM ESTALE; do
		echo "error=$e"
		echo "lookup=$e"
	done
	echo 'mode=0120777,link=size=5'
	echo 'size=0x7fffffffffffffff,blocks=0x7fffffffffffffff,ino=0xffffffffffffffff,time=9223372036854775807'
}

# made FS: the files of a disk's or tmpfs, made there.
made() {
	for t in -2147483649 -2147483648 -1.000000001 0 2147483647.999999999 2147483648 \
		4102444800 4294967296 15032385535 16725225600; do
		touch -d "@$t" "time$t" && ln -s "time$t" "link$t" && touch -h -d "@$t" "link$t"
	done
	truncate -s 5368709123 sparse5G && echo data >>sparse5G
	major=4095 minor=1048575
	[ "$1" != xfs ] || major=511 minor=262143 # it keeps no more bits
	[ "$1" = ext4 ] || truncate -s 4611686018427387904 sparse2_62
	mkdir directory && mkfifo fifo && mknod device c $major $minor && mknod block b 259 $minor
	echo >owned && chown 4294967294:2147483648 owned
	for i in 1 2 3; do
		ln owned "hard$i"
	done
	ln -s nothing dangling
}

mkdir "$tmp/on"
# shellcheck disable=SC2086
gcc $flags -o "$tmp/truth" "$here/truth.c" || not_ok "truth.c does not build"
systems=
for fs in fuse tmpfs ext4 xfs btrfs; do
	on $fs || continue
	cd "$tmp/on/$fs" || exit 1
	case $fs in
	fuse) fuse_files >"$tmp/list.$fs" ;;
	*)
		made $fs 2>"$tmp/log"
		[ ! -s "$tmp/log" ] || not_ok "$fs: $(tail -n 1 "$tmp/log")"
		find . -mindepth 1 -maxdepth 1 ! -name lost+found | sort >"$tmp/list.$fs"
		;;
	esac
	systems="$systems $fs"
done

n=0
while [ $# != 0 ]; do
	label=$1 cc=$2 run=$3 n=$((n + 1))
	shift 3
	# shellcheck disable=SC2086
	if ! $cc $flags -o "$tmp/told$n" "$here/told.c" 2>"$tmp/log"; then
		not_ok "$label: told.c does not build: $(grep -m 1 error "$tmp/log")"
		continue
	fi
	for fs in $systems; do
		cd "$tmp/on/$fs" || exit 1
		what="files: $label: $fs: $(wc -l <"$tmp/list.$fs") files"
		# The arguments are the names, which have no blanks.
		# shellcheck disable=SC2046,SC2086
		timeout 120 $run "$tmp/told$n" $(cat "$tmp/list.$fs") >"$tmp/told" 2>"$tmp/err"
		status=$?
		# shellcheck disable=SC2046
		"$tmp/truth" $(cat "$tmp/list.$fs") <"$tmp/told" >"$tmp/truth.out" 2>>"$tmp/err"
		if [ $status != 0 ]; then
			not_ok "$label: $fs: told ended with status $status: $(tail -n 1 "$tmp/err")"
		elif cmp -s "$tmp/told" "$tmp/truth.out" && [ "$(wc -l <"$tmp/told")" -gt 300 ]; then
			overflows=$(grep -c EOVERFLOW "$tmp/told")
			echo "ok $what, $(wc -l <"$tmp/told") answers, $overflows EOVERFLOW: as statx says here"
		else
			not_ok "$label: $fs: $(diff "$tmp/truth.out" "$tmp/told" | grep '^[<>]' | head -n 6 | tr '\n' ' ')(<: statx here) $(head -n 1 "$tmp/err")"
		fi
	done
done
exit $failed
