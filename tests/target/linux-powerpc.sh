# SPDX-License-Identifier: MIT
# powerpc Linux, big-endian, over musl and glibc. What tools/check runs.
# shellcheck source=tests/linux/target.sh
. tests/linux/target.sh
needs binutils
cpu powerpc powerpc-linux-musl qemu-ppc zerocopy minor20
cpu powerpc-glibc powerpc-linux-gnu qemu-ppc zerocopy minor20
coreutils powerpc powerpc-linux-musl qemu-ppc
