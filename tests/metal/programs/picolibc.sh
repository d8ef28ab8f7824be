# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154 # run.sh sources it
# picolibc's own tests of files, over newlib: picolibc 1.8's stdio does not call fstat.
list='posix-io test-fopen test-fread-fwrite test-fgetc test-fgets-eof test-ungetc-ftell test-mktemp test-tmpnam ungetc'
# None calls it itself.
ways='plain names'
build() {
	for f in $list; do
		$cc -O1 -w -c "$source/test/$f.c" || return
	done
}
linked() {
	for f in $list; do
		link "$f" "$1/$f.o" || return
	done
}
tests() {
	# shellcheck disable=SC2086 # words
	passes $list
}
