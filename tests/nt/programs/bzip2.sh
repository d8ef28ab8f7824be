# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154 # run.sh sources it
# It asks for the links of a file before it removes it.
build() {
	for f in bzip2 blocksort huffman crctable randtable compress decompress bzlib; do
		set -- "$@" "$source/$f.c"
	done
	$cc -O1 -w -o program.exe "$@"
}
tests() {
	says 'a file with two names' 'program.exe: Input file two has 1 other link.' '' two
	leaves 'the file with two names stays' 'names two' 'names two.bz2' 'echo names* two*' two
	leaves 'a name in UTF-8' 'Zażółć-日本.bz2' 'Zażółć-日本' 'echo Za*' Zażółć-日本
}
