#!/bin/sh
# SPDX-License-Identifier: MIT
# compiler.sh CPU CRT [NAME]: the compiler of Debian's mingw-w64 for x86_64 or i686
# over msvcrt, which is what it takes by itself, or ucrt; NAME is gcc, or g++ or
# clang. Debian's gcc has no option for ucrt: its specs name the library. Its clang does
# not find gcc's library, which is in a folder for one kind of threads.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
cpu=$1 crt=$2 name=${3:-gcc}
case $name in
clang*)
	libgcc=$("$cpu-w64-mingw32-gcc" -print-libgcc-file-name) || exit 1
	cc="$name --target=$cpu-w64-mingw32 -fuse-ld=lld -L${libgcc%/*} -Wno-unused-command-line-argument"
	;;
*) cc=$cpu-w64-mingw32-$name ;;
esac
case $crt-$name in
msvcrt-*) echo "$cc" ;;
ucrt-clang*) echo "$cc -D_UCRT" ;;
ucrt-*)
	specs=$root/build/nt/$cpu-ucrt.specs
	mkdir -p "$root/build/nt" &&
		$cc -dumpspecs | sed 's/-lmsvcrt/-lucrt/g' >"$specs.$$" && mv "$specs.$$" "$specs" || exit 1
	echo "$cc -specs=$specs -D_UCRT"
	;;
*) exit 1 ;;
esac
