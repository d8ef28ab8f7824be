# SPDX-License-Identifier: MIT
# configure, make, make install and what finds the installed library: what tools/check
# runs.

packages git gcc g++ libc6-dev make binutils clang lld libclang-rt-dev musl-dev \
	musl-tools "gcc-$(tools/number.sh gcc)-multilib" dash bash busybox bmake pkgconf cmake libtool gnulib \
	autoconf automake check llvm wasi-libc libclang-rt-dev-wasm32 meson
stage packaging tests/packaging/run.sh
