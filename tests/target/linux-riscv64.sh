# SPDX-License-Identifier: MIT
# riscv64 Linux over glibc. What tools/check runs.
# shellcheck source=tests/linux/target.sh
. tests/linux/target.sh
needs binutils-riscv64-linux-gnu
cpu riscv64-glibc riscv64-linux-gnu qemu-riscv64
