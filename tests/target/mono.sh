# SPDX-License-Identifier: MIT
# overstat under Mono.Unix.Native: what tools/check runs.

packages gcc libc6-dev make binutils pkg-config libfuse3-dev fuse3 \
	mono-runtime mono-mcs libmono-posix4.0-cil
stage build tests/build.sh "$build/gcc" CC=gcc
stage --needs=build mono tests/mono/run.sh "$build/gcc"
