# SPDX-License-Identifier: MIT
# Programs of Debian's, unmodified, over glibc, with their own tests: what
# tools/check runs.

packages gcc make libc6-dev binutils dpkg-dev ca-certificates autoconf automake cpio lua5.4 liblua5.4-dev
for program in bzip2 dash cpio gdbm lua-filesystem; do
	stage "$program" tests/programs/run.sh "$program"
done
