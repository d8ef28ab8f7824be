# SPDX-License-Identifier: MIT
# Programs of Debian's, unmodified, as firmware on a Cortex-M3 in QEMU, with overstat and
# without, and what overstat-conform says of each libc: what tools/check runs. Each is compiled
# twice, so it runs where it is named.

by_name
packages make gcc libc6-dev binutils dpkg-dev ca-certificates bzip2 gcc-arm-none-eabi picolibc-arm-none-eabi \
	libnewlib-arm-none-eabi libnewlib-dev qemu-system-arm python3
# shellcheck source=tests/metal/target.sh
. tests/metal/target.sh
board=m3 compiler=''
for libc in newlib nano picolibc; do
	stage "build-$libc" installed "m3-$libc" "$(of 1)"
	for program in bzip2 lz4 expat jimtcl; do
		stage "--needs=build-$libc" "$program-$libc" tests/metal/programs/run.sh m3 $libc "$build/m3-$libc" $program
	done
done
# What the libcs are tested with themselves, over the one whose stdio asks for the status of a file.
for libc in newlib nano; do
	for program in newlib picolibc; do
		stage "--needs=build-$libc" "tests-of-$program-$libc" tests/metal/programs/run.sh m3 $libc "$build/m3-$libc" $program
	done
done
for libc in newlib picolibc; do
	stage "--needs=build-$libc" "conform-$libc" tests/conform/picolibc.sh "$build/$libc.json" "$build/m3-$libc" $libc
done
