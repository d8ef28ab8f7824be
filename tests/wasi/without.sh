# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# Read by what runs the conformance programs: what no WASI has, no second user, no
# permissions, no signals, no mmap.
without=
for need in signals mmap zerocopy mkfifo socket chmod holes users chown mknod linux fuse; do
	without="$without --without=$need"
done
