# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2016 # run.sh sources it, and expands
# It takes regular files only, and shows their sizes.
build() {
	for f in "$source"/programs/*.c "$source"/lib/*.c; do
		$cc -O1 -w "-I$source/lib" -c "$f" || return
	done
}
tests() {
	# Its flags, and behind them the size of what it is made of. Over picolibc it asks by fstat.
	leaves 'a frame with the size of the file' ' 6c 40 45 36 00 00 00 00 00 00' ' 64 40 a7 0d 2e 00 00 f1 ff 3b' \
		' 6c 40 45 36 00 00 00 00 00 00' 'od -An -tx1 -j4 -N10 text.lz4' -B4 --content-size text text.lz4
	says 'a list' 'lz4: text: File format not recognized ' 'lz4: text is not a regular file ' \
		'lz4: text is not a regular file ' --list text
}
