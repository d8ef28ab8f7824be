#!/bin/sh
# SPDX-License-Identifier: MIT
# files.sh DIR: the files that odd.c and fds.c ask for, in DIR. busy is a program
# that runs as long as DIR has it: nobody may write it.
mkdir -p "$1" && cd "$1" || exit 1
seq 1 100 | head -c 292 >file
: >empty
mkdir dir
mkfifo fifo
ln -s file link
ln -s dir linkdir
ln -s none dangling
ln -s loop loop
python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("sock")'
for size in 2147483647:2G-1 2G:2G 3G:3G 5G:5G 8G:8G; do
	truncate -s "${size%:*}" "${size#*:}"
done
