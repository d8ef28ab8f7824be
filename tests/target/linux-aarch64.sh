# SPDX-License-Identifier: MIT
# aarch64 Linux over musl. What tools/check runs.
# shellcheck source=tests/linux/target.sh
. tests/linux/target.sh
needs binutils
cpu arm64 aarch64-linux-musl qemu-aarch64
coreutils arm64 aarch64-linux-musl qemu-aarch64
