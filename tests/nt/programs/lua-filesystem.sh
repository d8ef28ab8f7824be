# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154 # run.sh sources it
# What it says of a file is what the family said.
packages='lua-filesystem lua5.4'
build() {
	set --
	for f in "$second"/src/*.c; do
		case ${f##*/} in
		lua.c | luac.c) ;;
		*) set -- "$@" "$f" ;;
		esac
	done
	# Lua's own program, with the library within.
	printf '%s\n' '#include "lprefix.h"' '#include "lua.h"' '#include "lualib.h"' 'int luaopen_lfs(lua_State *);' \
		'#define luaL_openlibs(L) (luaL_openlibs(L), luaL_requiref(L, "lfs", luaopen_lfs, 1))' '#include "lua.c"' >main.c
	$cc -O1 -w "-I$second/src" "-I$source/src" -o program.exe main.c "$source/src/lfs.c" "$@"
}
member() {
	says "$1" "$2" "$3" -e "print((lfs.attributes('$4', '$5')))"
}
tests() {
	member 'a time of 2100' 4102542245 4102542245 2100 modification
	member '5 GiB' 5368709123 5368709123 5GiB size
	member 'two links' 2 1 two nlink
	member 'one link' 1 1 other nlink
	member 'a directory' directory directory dir mode
	member 'a name in UTF-8' file nil Zażółć-日本 mode
}
