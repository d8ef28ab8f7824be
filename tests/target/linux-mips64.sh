# SPDX-License-Identifier: MIT
# mips64 Linux, the n64 ABI: little-endian over musl, big-endian over glibc. What tools/check runs.
# shellcheck source=tests/linux/target.sh
. tests/linux/target.sh
needs binutils
cpu mips64el mips64el-linux-musl qemu-mips64el zerocopy
cpu mips64-glibc mips64-linux-gnuabi64 qemu-mips64 zerocopy
