# SPDX-License-Identifier: MIT
# Read by configure; arch/linux/configure.sh says what for. wasi-libc has no
# threads to cancel, its stat is in one object with open and rename, so that a
# second one would be a duplicate symbol, and its modules are linked statically.
# A loop of three that is unrolled is a sixth of fstat.
known_cpus="wasm32"
case $host in
wasm32-wasi* | wasm32-*-wasi*) ;;
*) cpu='' ;;
esac
cpu_macro='defined __wasm32__'
system_macro='defined __wasi__'
native=yes
# native.h knows no clamping.
[ "$overflow" = strict ] || native=no
options=-fno-unroll-loops pic='' cancel=no plain_names=no wasm2c=no mono=no
