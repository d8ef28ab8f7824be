# SPDX-License-Identifier: MIT
# The headers in every language and under every feature macro, over each libc of
# this machine: what tools/check runs.

packages gcc g++ make "gcc-$(tools/number.sh gcc)-multilib" clang musl-dev musl-tools libc6-dev linux-libc-dev \
	lld llvm wasi-libc libclang-rt-dev libclang-rt-dev-wasm32
stage headers tests/headers/run.sh
