# SPDX-License-Identifier: MIT
# Programs of Debian's, unmodified, as programs of Windows under wine, with overstat and
# without: what tools/check runs. Each is compiled twice, so it runs where it is named.

by_name
packages gcc make libc6-dev binutils dpkg-dev ca-certificates gcc-mingw-w64-x86-64-win32 wine wine64 tcl zip
stage build tests/nt/build.sh "$build/x86_64-msvcrt" x86_64 msvcrt
for program in bzip2 lz4 zstd lua-filesystem unzip sqlite3 exuberant-ctags; do
	stage --needs=build "$program" tests/nt/programs/run.sh x86_64-msvcrt "$build/x86_64-msvcrt" "$program"
done
