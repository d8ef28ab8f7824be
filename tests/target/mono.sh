# SPDX-License-Identifier: MIT
# overstat under Mono.Unix.Native: what tools/check runs.

packages() {
	tools/need.sh gcc libc6-dev make binutils pkg-config libfuse3-dev fuse3 \
		mono-runtime mono-mcs libmono-posix4.0-cil &&
		echo 'ok the packages that the tests need are installed'
}
stage packages packages
stage build tests/build.sh "$build/gcc" CC=gcc
stage mono tests/mono/run.sh "$build/gcc"
