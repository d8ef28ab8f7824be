# SPDX-License-Identifier: MIT
# Firmware over picolibc and newlib, by semihosting, on QEMU's boards: what
# tools/check runs.

packages make binutils gcc-arm-none-eabi gcc-riscv64-unknown-elf gcc-aarch64-linux-gnu \
	picolibc-arm-none-eabi picolibc-riscv64-unknown-elf picolibc-aarch64-linux-gnu \
	libnewlib-arm-none-eabi libnewlib-dev qemu-system-arm qemu-system-misc python3 python3-pip gcc cpio genromfs
# shellcheck source=tests/metal/target.sh
. tests/metal/target.sh
for board in m0 m3 m7 a15 rv32 rv64 a53; do
	try $board picolibc
done
for libc in newlib nano; do
	try m3 $libc
done
try_volumes m3 picolibc
try_volumes m3 newlib
try_volumes rv32 picolibc
try_volumes rv64 picolibc
try_volumes a53 picolibc
house m3 picolibc
house m3 newlib
house rv64 picolibc
house a53 picolibc
house m3 picolibc volumes-m3-picolibc
house a53 picolibc volumes-a53-picolibc
stage --needs=build-m3-picolibc --needs=build-m3-newlib refused tests/metal/refused.sh
stage oracle tests/metal/oracle.sh "$build/oracle"
stage size tests/metal/size.sh "$build/size"
shows() {
	tools/demo metal && echo 'ok tools/demo'
}
stage demo shows
