#!/bin/sh
# SPDX-License-Identifier: MIT
# in.sh ROOT COMMAND...: runs it in a root of root.sh, in the source tree, which
# is at the same place there. What is mounted for that is gone afterwards. The
# root is mounted on itself, or a test there could not mount in a namespace of its own.
tree=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
root=$1
shift
mkdir -p "$root$tree" || exit 1
# shellcheck disable=SC2016 # the inner shell expands
exec unshare --mount --propagation private sh -c '
	root=$1 tree=$2
	shift 2
	mount --bind "$root" "$root" && mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" &&
		mount -t sysfs sys "$root/sys" && mount --bind "$tree" "$root$tree" || exit 1
	exec chroot "$root" env -i HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
		PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
		sh -c "cd \"\$0\" && exec \"\$@\"" "$tree" "$@"' sh "$root" "$tree" "$@"
