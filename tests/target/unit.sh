# SPDX-License-Identifier: MIT
# The unit tests by gcc and clang, what they execute, and the example: what tools/check
# runs. A target of its own, so that it runs beside linux-x86_64.

packages gcc make clang check pkg-config "gcc-$(tools/number.sh gcc)-multilib" libclang-rt-dev binutils \
	cpio genromfs gcovr

for cc in gcc clang; do
	stage unit-$cc tests/unit/run.sh CC=$cc
	stage unit-$cc-sanitized tests/unit/run.sh CC=$cc SAN=address,undefined
	stage example-$cc tests/example.sh CC=$cc
done
stage coverage tests/coverage.sh
