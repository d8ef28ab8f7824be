# SPDX-License-Identifier: MIT
# Programs of Debian's, unmodified, over glibc, with their own tests: what
# tools/check runs.

packages gcc make libc6-dev binutils dpkg-dev ca-certificates cpio
for program in bzip2 cpio gdbm; do
	stage "$program" tests/programs/run.sh "$program"
done
