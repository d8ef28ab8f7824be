# SPDX-License-Identifier: MIT
# s390x Linux over musl, and the unit tests over glibc. What tools/check runs.
# shellcheck source=tests/linux/target.sh
. tests/linux/target.sh
needs binutils-s390x-linux-gnu
cpu s390x s390x-linux-musl qemu-s390x nsec
stage unit tests/unit/run.sh HOST=s390x
coreutils s390x s390x-linux-musl qemu-s390x
# Everything through statx, for qemu-user's fstat does not say nanoseconds.
through s390x s390x-linux-musl qemu-s390x
