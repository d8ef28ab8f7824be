# SPDX-License-Identifier: MIT
# The unit tests by gcc and clang, what they execute, and the example: what tools/check
# runs. A target of its own, so that it runs beside linux-x86_64.

packages gcc make clang check pkg-config "gcc-$(tools/number.sh gcc)-multilib" libclang-rt-dev binutils \
	cpio genromfs gcovr

# By each compiler once, and once under the sanitizers.
stage unit-gcc tests/unit/run.sh CC=gcc
more unit-gcc-sanitized tests/unit/run.sh CC=gcc SAN=address,undefined
more unit-clang tests/unit/run.sh CC=clang
stage unit-clang-sanitized tests/unit/run.sh CC=clang SAN=address,undefined
for cc in gcc clang; do
	stage example-$cc tests/example.sh CC=$cc
done
more coverage tests/coverage.sh
