# SPDX-License-Identifier: MIT
# The sources through the compilers' analysers, the linters and the formatters, and
# the manual pages: what tools/check runs. First what this machine runs.

packages gcc "gcc-$(tools/number.sh gcc)-multilib" g++ clang clang-tidy clang-format cppcheck shellcheck \
	mandoc manpages-dev musl-tools wasi-libc libclang-rt-dev-wasm32 lld llvm check \
	pkg-config libfuse3-dev libseccomp-dev wabt make
# It waits more than it works: beside it there is something to do.
stage runner tests/runner.sh
stage lint tools/lint.sh --here .
more lint-others tools/lint.sh --others .
stage man tests/man.sh
stage lists tests/lists.sh
