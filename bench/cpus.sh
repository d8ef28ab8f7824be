#!/bin/sh
# SPDX-License-Identifier: MIT
# cpus.sh DIR: prints the table of the README that says what fstat and fstat64x
# alone add to a static program on each CPU, and the libc's own fstat: make size
# for each, built in DIR with the compilers of tests/linux/compiler.sh, with -O2
# and with the compiler's option for the fewest bytes.
root=$(cd "$(dirname "$0")/.." && pwd) || exit 1
[ -n "$1" ] || {
	echo "Usage: $0 DIR" >&2
	exit 2
}
mkdir -p "$1" && cd "$1" || exit 1

# text FUNCTION COLUMN
text() {
	awk -F '\t' -v name=": $1\$" -v column="$2" '$1 ~ name { print $column }' obj/size.tsv
}

# row CPU NAME HOST FLAG
row() {
	cc=$("$root/tests/linux/compiler.sh" "$2") || exit 1
	shown="| $1"
	for flag in -O2 "$4"; do
		(
			rm -rf "$2" && mkdir "$2" && cd "$2" &&
				"$root/configure" --host="$3" "CC=$cc" AR=llvm-ar RANLIB=llvm-ranlib "CFLAGS=$flag" &&
				make -j2 && make size
		) >"$2.log" 2>&1 || {
			tail -n 3 "$2.log" >&2
			exit 1
		}
		cd "$2" || exit 1
		case $flag in
		-O2) shown="$shown | $(text fstat 2) ($(text fstat 7)) | $(text fstat64x 2)" ;;
		*) shown="$shown | $(text fstat 2) | $(text fstat64x 2)" ;;
		esac
		cd ..
	done
	echo "$shown |"
}

echo '| CPU | fstat, -O2 | fstat64x, -O2 | fstat, -Oz | fstat64x, -Oz |'
echo '|---|---|---|---|---|'
row i386 i386 i386-linux-musl -Oz
row 'arm, Thumb-2' armhf arm-linux-musleabihf -Oz
row aarch64 arm64 aarch64-linux-musl -Oz
row riscv64 riscv64-glibc riscv64-linux-gnu -Oz
row powerpc powerpc powerpc-linux-musl -Oz
row 'powerpc64, little-endian' ppc64el powerpc64le-linux-musl -Oz
row s390x s390x s390x-linux-musl -Oz
row mips mipsel mipsel-linux-musl -Oz
row mips64 mips64el mips64el-linux-musl -Oz
row m68k m68k-glibc m68k-linux-gnu -Os
