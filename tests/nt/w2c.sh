#!/bin/sh
# SPDX-License-Identifier: MIT
# w2c.sh CPU-CRT BUILD: the calls of BUILD's liboverstat-w2c under wine, made by
# tests/w2c/calls.wat. The program's code page is not UTF-8.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
target=$1 build=$(cd "${2:?w2c.sh CPU-CRT BUILD}" && pwd) || exit 1
top=$here/../.. runtime=/usr/share/wabt/wasm2c
work=$build/w2c
rm -rf "$work"
mkdir -p "$work/include" || exit 1
# shellcheck source=tests/nt/under.sh
. "$here/under.sh"
# What wasm2c writes takes alloca() from a header that mingw-w64 has by another name.
echo '#include <malloc.h>' >"$work/include/alloca.h"
# compile OBJECT SOURCE OPTION...
compile() {
	object=$1 source=$2
	shift 2
	"$build/obj/overstat-cc" -std=gnu11 -O1 -D__USE_MINGW_ANSI_STDIO=1 -DWASM_RT_MEMCHECK_SIGNAL_HANDLER=0 \
		-DWASM_RT_MAX_CALL_STACK_DEPTH=5000 -isystem "$work" -isystem "$work/include" -isystem "$runtime" \
		"$@" -c -o "$work/$object" "$source"
}
# In a subshell, of which any command may be the last.
built() (
	set -e
	wat2wasm -o "$work/calls.wasm" "$top/tests/w2c/calls.wat"
	wasm2c -n module -o "$work/module.c" "$work/calls.wasm"
	compile module.o "$work/module.c" -w
	# Newer wabt has the memory in a file of its own.
	for f in "$runtime"/wasm-rt-impl.c "$runtime"/wasm-rt-mem-impl.c; do
		[ ! -e "$f" ] || compile "runtime-${f##*/}.o" "$f" -w
	done
	newer=$(sed -n '/^void wasm2c_module_instantiate/s/.*/-DNEWER_NAMES/p' "$work/module.h")
	# shellcheck disable=SC2086 # an option or none
	compile w2c.o "$here/w2c.c" $newer -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror \
		"-I$top/bindings/wasm2c" "-I$top/arch/wasi"
	"$build/obj/overstat-cc" --overstat-utf8=no -o "$work/w2c.exe" "$work/w2c.o" "$work/module.o" \
		"$work"/runtime-*.o "$build/lib/liboverstat-w2c.a"
)
built >"$work/log" 2>&1
status=$?
# Debian 13's wabt 1.0.36 has the sources of the runtime without what they include.
missing=$(sed -n 's/.*fatal error: \(wasm-rt-[a-z-]*\.inc\): No such file.*/\1/p' "$work/log")
if [ -n "$missing" ]; then
	[ -s "$build/lib/liboverstat-w2c.a" ] && echo "ok $target, w2c: the library is built"
	echo "ok $target, w2c: it runs # SKIP this wabt lacks $missing"
	exit 0
elif [ $status = 0 ]; then
	under w2c "$work/w2c.exe" 'a name of 256 bytes'
else
	not_built w2c
fi
exit $failed
