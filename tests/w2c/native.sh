#!/bin/sh
# SPDX-License-Identifier: MIT
# native.sh NATIVE MODULE OUT [SOURCE]...: makes C of the module and links it
# with the library of NATIVE, a build for this machine, and the sources, else
# main.c and host.c. CC [clang] and CFLAGS [the sanitizers] are for ours;
# MODULE_CFLAGS [-O0], for what wasm2c writes. NATIVE/w2c keeps the objects.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=$here/../..
native=${1:?native.sh NATIVE MODULE OUT [SOURCE]...} module=$2 out=$3
shift 3
[ $# -gt 0 ] || set -- "$here/main.c" "$here/host.c"
: "${CC:=clang}" "${MODULE_CFLAGS=-O0}"
: "${CFLAGS=-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all}"
runtime=/usr/share/wabt/wasm2c
# No signals: what is outside the memory is then a trap, and the sanitizer's.
wabt='-DWASM_RT_MEMCHECK_SIGNAL_HANDLER=0 -DWASM_RT_MAX_CALL_STACK_DEPTH=5000'
warnings='-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15
wasm2c -n module -o "$tmp/module.c" "$module" || exit 1
# shellcheck disable=SC2086 # flags are words
$CC $MODULE_CFLAGS $wabt -w -c -o "$tmp/module.o" "$tmp/module.c" || exit 1
objects=$native/w2c/$(echo "$CC $CFLAGS" | cksum | cut -d ' ' -f 1)
mkdir -p "$objects" || exit 1
for source in "$runtime/wasm-rt-impl.c" "$@"; do
	object=$tmp/${source##*/}
	object=${object%.c}.o kept=$objects/${source##*/}.o
	# What does not include the module's header is the same for each.
	if [ -r "$kept" ] && [ -z "$(find "$here" "$root/bindings/wasm2c" "$root/arch/wasi" \
		"$native/obj/include" -type f -newer "$kept")" ]; then
		cp "$kept" "$object" || exit 1
		continue
	fi
	ours="-I$root/bindings/wasm2c -I$root/arch/wasi -I$here $warnings"
	case $source in
	"$runtime"/*) ours=-w ;;
	esac
	# shellcheck disable=SC2086
	"$native/obj/overstat-cc" -std=c11 -D_GNU_SOURCE -D_BS2000_SOURCE $CFLAGS $wabt \
		-isystem "$tmp" -isystem "$runtime" $ours -c -o "$object" "$source" || exit 1
	grep -q '"module.h"' "$source" || cp "$object" "$kept" || exit 1
done
# shellcheck disable=SC2086
$CC $CFLAGS -o "$out" "$tmp"/*.o "$native/lib/liboverstat-w2c.a" "$native/lib/liboverstat.a" -lm
