# SPDX-License-Identifier: MIT
# powerpc64 Linux: little-endian over musl, big-endian over glibc. What tools/check runs.
# shellcheck source=tests/linux/target.sh
. tests/linux/target.sh
needs binutils-powerpc64-linux-gnu
cpu ppc64el powerpc64le-linux-musl qemu-ppc64le
cpu ppc64-glibc powerpc64-linux-gnu qemu-ppc64
