# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# Read by what runs the conformance programs: what no WASI has, no second user, no
# permissions, no signals, no mmap.
without=
for need in signals mmap zerocopy mkfifo socket chmod holes users chown mknod linux fuse; do
	without="$without --without=$need"
done
# known_as HOST: sets target, what hosts.tsv calls it, and lacks, what it has not besides
known_as() {
	target=$1 lacks=
	case $1 in
	newnode) target=node-newest ;;
	chromium) target=shim-chromium ;;
	wasix) target=wasmer-wasix ;;
	esac
	# Files in memory are on no file system of this machine.
	case $1 in
	shim | wasmer | wasix | chromium) lacks=large ;;
	esac
}
