# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# What the targets headers and headers-all need.
packages gcc g++ make "gcc-$(tools/number.sh gcc)-multilib" clang musl-dev musl-tools libc6-dev linux-libc-dev \
	lld llvm wasi-libc libclang-rt-dev libclang-rt-dev-wasm32
