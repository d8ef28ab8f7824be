# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034 # run.sh sources it
needs='lua5.4 liblua5.4-dev'
build() {
	"$cc" -O1 -w -fPIC -I/usr/include/lua5.4 -c -o lfs.o src/lfs.c && "$cc" -shared -o lfs.so lfs.o
}
tests() {
	check 'tests/test.lua' lua5.4 tests/test.lua
	same 'tests/test.lua: its last word' "$(tail -n 1 "$log" | tr -d .)" 'Ok!'
	rm -f odd
	truncate -s 5368709123 odd
	touch -d '2100-01-01 UTC' odd
	same 'a file of 5 GiB and 2100' "$(lua5.4 -e 'a = require("lfs").attributes("odd") print(a.size, a.modification, a.mode, a.nlink)' | tr '\t' ' ')" \
		'5368709123 4102444800 file 1'
}
