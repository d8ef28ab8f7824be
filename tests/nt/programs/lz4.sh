# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154 # run.sh sources it
# It gives what it makes the time of what it has read.
build() {
	$cc -O1 -w "-I$source/lib" -o program.exe "$source"/programs/*.c "$source"/lib/*.c
}
tests() {
	leaves 'a time of 2100 is kept' 4102542245 4102542245 'stat -c %Y 2100.lz4' -q 2100 2100.lz4
	leaves 'a name in UTF-8' 'Zażółć-日本.lz4' '*.lz4' 'echo *.lz4' -q Zażółć-日本 Zażółć-日本.lz4
}
