# SPDX-License-Identifier: MIT
# Firmware over picolibc and newlib, by semihosting, on QEMU's boards: what
# tools/check runs.

packages make binutils gcc-arm-none-eabi gcc-riscv64-unknown-elf gcc-aarch64-linux-gnu \
	picolibc-arm-none-eabi picolibc-riscv64-unknown-elf picolibc-aarch64-linux-gnu \
	libnewlib-arm-none-eabi libnewlib-dev qemu-system-arm qemu-system-misc python3 python3-venv gcc cpio genromfs
# board.sh's lines
of() {
	tests/metal/board.sh "$board" "$libc" | sed -n "$1p"
}
# made NAME HOST
made() {
	to=$build/$1
	tests/build.sh "$to" --host="$2" --prefix="$to/installed" "CC=$(of 2)" CFLAGS=-Os &&
		make -C "$to" install && echo "ok it is installed"
}
# try BOARD LIBC
try() {
	board=$1 libc=$2
	stage "build-$board-$libc" made "$board-$libc" "$(of 1)"
	stage "--needs=build-$board-$libc" "run-$board-$libc" tests/metal/run.sh "$board" "$libc" "$build/$board-$libc"
}
# try_volumes BOARD LIBC: the same by the table of volumes, with semihosting alone
try_volumes() {
	board=$1 libc=$2 volumes=volumes-$1-$2
	stage "build-$volumes" made "$volumes" "$(of 1 | sed 's/-.*/-metal/')"
	stage "--needs=build-$volumes" "run-$volumes" tests/metal/run.sh "$board" "$libc" "$build/$volumes"
	stage "--needs=build-$volumes" "rom-$volumes" tests/metal/volumes.sh "$board" "$libc" "$build/$volumes"
}
# house BOARD LIBC [NAME]
house() {
	board=$1 libc=$2 built=${3:-$1-$2}
	stage "--needs=build-$built" "house-$built" env RUN="$root/tests/metal/qemu.sh $board" \
		"LINK=$(of 3)" tests/house/run.sh "$build/$built"
}
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
