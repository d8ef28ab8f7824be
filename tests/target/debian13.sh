# SPDX-License-Identifier: MIT
# Debian 13 in a root of its own: gcc 12 to 14, clang 19, glibc 2.41, musl 1.2.5 and
# its wasi-libc, on this machine, and by clang over glibc for other CPUs on qemu-user.
# What tools/check runs. The packages are in tests/debian/trixie.txt.
# shellcheck source=tests/debian/target.sh
. tests/debian/target.sh
release trixie
libc glibc CC=gcc
libc glibc-clang CC=clang
libc musl CC=musl-gcc
inside build-i386 tests/build.sh "$build/i386" --host=i686-linux-gnu CC='gcc -m32'
conforms i386 '' i386 -O0 --without=zerocopy
conforms i386-time64 '' i386 '-O0 -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64' --without=zerocopy

# other NAME TRIPLET COMPILER [WITHOUT...]
other() {
	cpu=$1 triplet=$2 cc=$3
	shift 3
	inside "build-$cpu" tests/build.sh "$build/$cpu" "--host=$triplet" "CC=$cc"
	conforms "$cpu" "qemu-$cpu" "$cpu" -O0 "$@"
}
by_clang() {
	echo "clang --target=$1 -fuse-ld=lld -Wno-unused-command-line-argument"
}
other aarch64 aarch64-linux-gnu "$(by_clang aarch64-linux-gnu)" --without=minor20
# Of 64 bits, by gcc's own choice, and of 32.
other arm arm-linux-gnueabihf arm-linux-gnueabihf-gcc-14 --without=minor20 --without=zerocopy
conforms arm-time32 qemu-arm arm '-O0 -U_FILE_OFFSET_BITS -U_TIME_BITS' --without=minor20 --without=zerocopy
other riscv64 riscv64-linux-gnu "$(by_clang riscv64-linux-gnu)" --without=minor20
other s390x s390x-linux-gnu "$(by_clang s390x-linux-gnu)" --without=nsec
inside build-wasm32 tests/build.sh "$build/wasm32" --host=wasm32-wasi
units
headers glibc glibc32 musl muslk wasi
