# SPDX-License-Identifier: MIT
# The larger programs of Debian's, unmodified, over glibc, with those of their own tests
# that exercise the family: what tools/check runs, where it is named.

by_name
packages gcc make libc6-dev binutils dpkg-dev ca-certificates autoconf automake libtool curl gawk perl python3 \
	zlib1g-dev libpopt-dev
for program in tar rsync libarchive nginx git; do
	stage "$program" tests/programs/run.sh "$program"
done
