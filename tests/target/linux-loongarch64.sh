# SPDX-License-Identifier: MIT
# loongarch64 Linux, for which no libc is packaged. What tools/check runs.
# shellcheck source=tests/linux/target.sh
. tests/linux/target.sh
needs dpkg-dev clang-19 lld-19
bare loongarch64 qemu-loongarch64
