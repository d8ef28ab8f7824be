# SPDX-License-Identifier: MIT
# Firmware on the boards that tests/target/metal.sh leaves out, by clang, and over Debian
# 13's picolibc: what tools/check runs, where it is named. The root is 2 GB.

by_name
packages make binutils gcc-arm-none-eabi gcc-riscv64-unknown-elf gcc-aarch64-linux-gnu clang \
	picolibc-arm-none-eabi picolibc-riscv64-unknown-elf picolibc-aarch64-linux-gnu \
	libnewlib-arm-none-eabi libnewlib-dev qemu-system-arm qemu-system-misc python3 gcc debootstrap
# shellcheck source=tests/metal/target.sh
. tests/metal/target.sh
for board in m4f r5 a15-thumb; do
	try "$board" picolibc
done
for board in m3 rv32 rv64 a53; do
	try "$board" picolibc clang
done
for libc in newlib nano; do
	try m3 $libc clang
done

# Debian 13's picolibc, 1.8.10, in a root of its own
# shellcheck source=tests/debian/target.sh
. tests/debian/target.sh
rooted() {
	tests/debian/root.sh trixie metal && echo 'ok Debian 13 with picolibc and a compiler for it'
}
stage root rooted
board=m3 libc=picolibc compiler='' suite=trixie-metal
inside build-trixie tests/build.sh "$build/trixie" --host="$(of 1)" --prefix="$build/trixie/installed" \
	"CC=$(of 2)" CFLAGS=-Os
# shellcheck disable=SC2016 # the inner shell expands
inside run-trixie sh -c 'make -C "$1" install && tests/metal/run.sh m3 picolibc "$1"' sh "$build/trixie"
