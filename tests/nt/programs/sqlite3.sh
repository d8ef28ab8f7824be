# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154 # run.sh sources it
# Its shell's table fsdir says what the family said of a file.
needs=tcl
build() {
	[ -e ../made/shell.c ] || (mkdir -p ../made && cd ../made && "$source/configure" --disable-tcl && make sqlite3.c shell.c) || return
	$cc -O0 -w -DSQLITE_THREADSAFE=0 -I../made -o program.exe ../made/shell.c ../made/sqlite3.c
}
tests() {
	says 'a time of 2100' 4102542245 4102542245 :memory: "select mtime from fsdir('2100')"
	leaves 'a name in UTF-8' 33188 '' 'grep -a -x 33188 ../said' :memory: "select mode from fsdir('Zażółć-日本')"
	says 'a directory' 16877 16895 :memory: "select mode from fsdir('dir')"
}
