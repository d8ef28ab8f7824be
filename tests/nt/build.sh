#!/bin/sh
# SPDX-License-Identifier: MIT
# build.sh DIR CPU CRT [COMPILER]: overstat over that C runtime, in DIR, by what
# tests/nt/compiler.sh knows by these; with wasm2c's host functions where wabt is, whose
# header a compiler for another system does not look for where Debian has it.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
dir=$1
shift
cc=$("$here/compiler.sh" "$@") || exit 1
if [ -r /usr/include/wasm-rt.h ]; then
	mkdir -p "$dir/wabt" && dir=$(cd "$dir" && pwd) && cp /usr/include/wasm-rt.h "$dir/wabt" || exit 1
	cc="$cc -isystem $dir/wabt"
fi
exec "$here/../build.sh" "$dir" --host="$1-w64-mingw32" "CC=$cc"
