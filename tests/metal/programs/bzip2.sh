# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2016 # run.sh sources it, and expands
# It takes regular files only, and asks for the links of one before it removes it.
build() {
	for f in bzip2 blocksort huffman crctable randtable compress decompress bzlib; do
		$cc -O1 -w -c "$source/$f.c" || return
	done
}
tests() {
	leaves 'a file is compressed' 'text.bz2 3000' 'text 3000' 'text 3000' \
		'echo text* $(if [ -e text ]; then wc -l <text; else bzip2 -dc text.bz2 | wc -l; fi)' -1 text
	leaves 'an empty file' 'empty.bz2' 'empty' 'empty' 'echo empty*' -1 empty
	says 'a directory' "$self: Input file dir is a directory." "$self: Input file dir is not a normal file." \
		"$self: Input file dir is not a normal file." -1 dir
}
