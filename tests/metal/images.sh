#!/bin/sh
# SPDX-License-Identifier: MIT
# images.sh DIR: a tree of files in DIR/tree, and of it DIR/cpio by cpio -H newc,
# DIR/crc by cpio -H crc, DIR/implied, in which no directory is named, and DIR/romfs by
# genromfs. Owners and inodes are this machine's.
mkdir -p "$1/tree" && cd "$1/tree" || exit 1
mkdir dir dir/sub empty.d
printf 'hello\n' >dir/hello
: >empty
seq 1 1000 >dir/sub/numbers
printf x >dir/exec
chmod 755 dir/exec
chmod 600 dir/hello
ln -s dir/hello link
ln -s dir linkdir
ln -s loop loop
ln dir/sub/numbers hard
name=$(printf '%0200d' 7)
echo long >"$name"
touch -d '1999-12-31 23:59:58 UTC' dir/hello
touch -d '2100-03-01 UTC' empty
find . | LC_ALL=C sort | cpio -o -H newc --quiet >../cpio &&
	find . | LC_ALL=C sort | cpio -o -H crc --quiet >../crc &&
	find . -type f | LC_ALL=C sort | cpio -o -H newc --quiet >../implied &&
	genromfs -d . -f ../romfs -V tree
