# SPDX-License-Identifier: MIT
# i386 Linux over musl and glibc, on this machine, and over musl on qemu-user.
# What tools/check runs.
# shellcheck source=tests/linux/target.sh
. tests/linux/target.sh
needs g++ "gcc-$(tools/number.sh gcc)-multilib" musl-tools libseccomp-dev
cpu i386 i386-linux-musl - zerocopy
stage --needs=build-i386 faults tests/faults/run.sh "$build/i386/installed/bin/i386-linux-musl-overstat-cc"
stage --needs=build-i386 conformance-i386-qemu tests/conformance/run.sh --without=zerocopy --without=minor20 \
	"$build/i386/installed/bin/i386-linux-musl-overstat-cc -static" qemu-i386
cpu i386-glibc i686-linux-gnu - zerocopy
stage unit tests/unit/run.sh HOST=i386
stage unit-clang-sanitized tests/unit/run.sh HOST=i386 CC=clang SAN=address,undefined
stage headers-musl32 tests/headers/musl32.sh i386
stage y2038 tests/y2038/run.sh "$build/y2038"
stage y2038-document tests/y2038/document.sh "$build/y2038-document"
coreutils i386 i386-linux-musl
