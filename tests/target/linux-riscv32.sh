# SPDX-License-Identifier: MIT
# riscv32 Linux, for which no libc is packaged. What tools/check runs.
# shellcheck source=tests/linux/target.sh
. tests/linux/target.sh
needs dpkg-dev
bare riscv32 qemu-riscv32
