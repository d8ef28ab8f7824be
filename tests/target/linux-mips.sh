# SPDX-License-Identifier: MIT
# mips Linux, the o32 ABI: little-endian over musl, big-endian over glibc. What tools/check runs.
# shellcheck source=tests/linux/target.sh
. tests/linux/target.sh
needs binutils
cpu mipsel mipsel-linux-musl qemu-mipsel zerocopy minor20
cpu mips-glibc mips-linux-gnu qemu-mips zerocopy minor20
