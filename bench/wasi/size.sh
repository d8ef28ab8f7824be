#!/bin/sh
# SPDX-License-Identifier: MIT
# size.sh SRCDIR, in a directory configured for wasm32-wasi or wasm32-wasip2 and built
# (make size): the bytes that each public function alone adds to a module, and what
# wasi-libc's own adds; also into obj/size.tsv.
#
# How. The program is bench/size.c, which refers to errno and nothing else. It is
# linked twice, the second time with --export=FUNCTION: the linker takes the
# function and all that it needs. What is shown is how much longer the sections of
# the module became, names and debug information aside: the code (the stub that
# the linker makes for the export included, some ten bytes on both sides), the
# data, and the module as a whole, its lists of types, imports and functions
# included.
srcdir=$(cd "$1" && pwd) || exit 2
me=size
# shellcheck source=bench/libcs.sh
. "$srcdir/bench/libcs.sh"
# That of WASI 0.2 is no package of Debian 12's, and is in the compiler's command.
libc='clang lld wasi-libc libclang-rt-dev-wasm32'
[ "${target%%-*}" = wasi ] || libc=
# shellcheck disable=SC2086 # words
"$srcdir/tools/need.sh" $libc wabt || fail "a package is missing"
mkdir -p obj/size

# weigh [SYMBOL]: bytes of code, data and all of the module with SYMBOL.
weigh() {
	obj/overstat-cc -O2 -Wl,--strip-all ${1:+"-Wl,--export=$1"} -o obj/size/module.wasm \
		"$srcdir/bench/size.c" || return 1
	wasm-objdump -h obj/size/module.wasm | awk '
		/ size=/ || /\(size=/ {
			bytes = $0
			sub(/.*\(size=/, "", bytes)
			sub(/\).*/, "", bytes)
			section[$1] = bytes
		}
		END { print section["Code"], section["Data"] == "" ? "0x0" : section["Data"] }' >obj/size/sections
	read -r code data <obj/size/sections
	[ -n "$code" ] || return 1
	echo "$((code)) $((data)) $(($(wc -c <obj/size/module.wasm)))"
}
# added SYMBOL: the same, less the module without it.
added() {
	with=$(weigh "$1") || fail "a module with $1 does not link"
	echo "$base $with" | awk -v OFS='\t' '{ print $4 - $1, $5 - $2, $6 - $3 }'
}

base=$(weigh) || fail "bench/size.c does not link"
printf 'function\tcode\tdata\tmodule\tlibc code\tlibc data\tlibc module\n' >obj/size.tsv
theirs() {
	case $1 in
	fstat | stat | lstat | fstatat | fsync | fdatasync) echo "$1" ;;
	esac
}
alone "$(printf -- '-\t-\t-')"
shown 15 12
