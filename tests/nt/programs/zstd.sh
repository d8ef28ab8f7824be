# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154 # run.sh sources it
# It gives what it makes the time of what it has read, and skips what is no regular file.
packages=libzstd
build() {
	$cc -O1 -w -DZSTD_NOBENCH -DZSTD_NODICT -DZSTD_NOTRACE -DZSTD_LEGACY_SUPPORT=0 -DZSTD_DISABLE_ASM "-I$source/lib" \
		-o program.exe "$source"/lib/common/*.c "$source"/lib/compress/*.c "$source"/lib/decompress/*.c \
		"$source"/programs/zstdcli.c "$source"/programs/util.c "$source"/programs/timefn.c "$source"/programs/fileio.c \
		"$source"/programs/fileio_asyncio.c
}
tests() {
	leaves 'a time of 2100 is kept' 4102542245 4102542245 'stat -c %Y 2100.zst' -q 2100
	leaves 'a name in UTF-8' 'Zażółć-日本.zst' '*.zst' 'echo *.zst' -q Zażółć-日本
}
