# SPDX-License-Identifier: MIT
# arm Linux over musl and glibc: Thumb-2 with hard float, and ARMv5. What
# tools/check runs.
# shellcheck source=tests/linux/target.sh
. tests/linux/target.sh
needs binutils
cpu armhf arm-linux-musleabihf qemu-arm zerocopy minor20
cpu armel arm-linux-musleabi qemu-arm zerocopy minor20
cpu armhf-glibc arm-linux-gnueabihf qemu-arm zerocopy minor20
cpu armel-glibc arm-linux-gnueabi qemu-arm zerocopy minor20
coreutils armhf arm-linux-musleabihf qemu-arm
