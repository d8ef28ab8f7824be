# SPDX-License-Identifier: MIT
# What the targets metal and metal-boards share; tests/target/NAME.sh reads it. root and
# build are the target's.

# of N: a line of board.sh for board, libc and compiler
of() {
	tests/metal/board.sh "$board" "$libc" "$compiler" | sed -n "$1p"
}
# installed NAME HOST
installed() {
	to=$build/$1
	tests/build.sh "$to" --host="$2" --prefix="$to/installed" "CC=$(of 2)" CFLAGS=-Os &&
		make -C "$to" install && echo "ok it is installed"
}
# try BOARD LIBC [clang]
try() {
	board=$1 libc=$2 compiler=$3 name=$1-$2${3:+-$3}
	stage "build-$name" installed "$name" "$(of 1)"
	stage "--needs=build-$name" "run-$name" tests/metal/run.sh "$board" "$libc" "$build/$name" "$compiler"
}
# try_volumes BOARD LIBC: the same by the table of volumes, with semihosting alone
try_volumes() {
	board=$1 libc=$2 compiler='' volumes=volumes-$1-$2
	stage "build-$volumes" installed "$volumes" "$(of 1 | sed 's/-.*/-metal/')"
	stage "--needs=build-$volumes" "run-$volumes" tests/metal/run.sh "$board" "$libc" "$build/$volumes"
	stage "--needs=build-$volumes" "rom-$volumes" tests/metal/volumes.sh "$board" "$libc" "$build/$volumes"
}
# house BOARD LIBC [NAME]
house() {
	board=$1 libc=$2 compiler='' built=${3:-$1-$2}
	stage "--needs=build-$built" "house-$built" env RUN="$root/tests/metal/qemu.sh $board" \
		"LINK=$(of 3)" tests/house/run.sh --built "$build/$built"
}
