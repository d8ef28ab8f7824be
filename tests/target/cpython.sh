# SPDX-License-Identifier: MIT
# CPython of Debian's, unmodified, over glibc, with its own tests of what it asks of
# files: what tools/check runs, where it is named.

by_name
packages gcc make libc6-dev binutils dpkg-dev ca-certificates
stage cpython tests/programs/run.sh cpython
