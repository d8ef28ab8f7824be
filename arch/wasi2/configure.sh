# SPDX-License-Identifier: MIT
# Read by configure; arch/linux/configure.sh says what for. WASI 0.2 over a
# wasi-libc that speaks it itself: that of 2026 does, one of before has the files of
# preview 1 and a header less. The rest is as in arch/wasi/configure.sh.
known_cpus="wasm32"
case $host in
wasm32-wasip2* | wasm32-*-wasip2* | wasm32-wasi2) ;;
*) cpu='' ;;
esac
cpu_macro='defined __wasm32__'
system_macro='(defined __wasi__ && __has_include(<wasi/__generated_wasip2.h>))' os=WASI libcs=wasi-libc
compilers="${WASI_SDK_PATH:+$WASI_SDK_PATH/bin/clang --target=$host}
clang --target=$host"
options=-fno-unroll-loops pic='' cancel=no plain_names=no wasm2c=no mono=no checked=no wrap=no
