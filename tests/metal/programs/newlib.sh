# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154 # run.sh sources it
# newlib's own tests: what they print goes by its stdio, which asks _fstat for a buffer.
list='stdio/nulprintf stdio/swprintf string/tstring string/memcpy-1 string/memmove1 string/strcmp-1
	stdlib/atexit stdlib/size_max search/hsearchtest'
# None calls it itself.
ways='plain names'
build() {
	for f in $list; do
		$cc -O1 -w "-I$source/newlib/testsuite/include" -c "$source/newlib/testsuite/newlib.$f.c" || return
	done
}
linked() {
	for f in $list; do
		link "${f##*/}" "$1/${f##*/}.o" || return
	done
}
tests() {
	for f in $list; do
		passes "${f##*/}"
	done
}
