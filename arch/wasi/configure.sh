# SPDX-License-Identifier: MIT
# Read by configure; arch/linux/configure.sh says what for. wasi-libc has no
# threads to cancel, its stat is in one object with open and rename, so that a
# second one would be a duplicate symbol, its modules are linked statically, and
# no sanitizer's runtime is there. Its linker knows no --defsym.
# A loop of three that is unrolled is a sixth of fstat.
known_cpus="wasm32"
case $host in
wasm32-*wasip2* | wasm32-wasi2) cpu='' ;;
wasm32-*wasip[3-9]*)
	fail "'$host' is WASI 0.${host##*wasip}, which is not there; wasm32-wasip2 is WASI 0.2" ;;
wasm32-wasi* | wasm32-*-wasi*) ;;
*) cpu='' ;;
esac
cpu_macro='defined __wasm32__'
# That of WASI 0.2 has the imports of preview 1 no more.
system_macro='(defined __wasi__ && !__has_include(<wasi/__generated_wasip2.h>))' os=WASI
[ -z "$WASI_SDK_PATH" ] || [ -n "$CC" ] || [ -z "$cpu" ] || [ -x "$WASI_SDK_PATH/bin/clang" ] ||
	fail "WASI_SDK_PATH is '$WASI_SDK_PATH', and there is no bin/clang in it"
compilers="${WASI_SDK_PATH:+$WASI_SDK_PATH/bin/clang --target=$host}
clang --target=$host
clang --target=wasm32-wasi --sysroot=/usr
clang --target=wasm32-wasi --sysroot=/usr/share/wasi-sysroot"
native=yes
# native.h knows no clamping.
[ "$overflow" = strict ] || native=no
options=-fno-unroll-loops pic='' cancel=no plain_names=no wasm2c=no mono=no checked=no wrap=no
