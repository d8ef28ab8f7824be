# SPDX-License-Identifier: MIT
# m68k Linux over glibc, by gcc: clang is not for it. What tools/check runs.
# shellcheck source=tests/linux/target.sh
. tests/linux/target.sh
needs gcc-m68k-linux-gnu libc6-dev-m68k-cross
cpu m68k-glibc m68k-linux-gnu qemu-m68k zerocopy minor20
