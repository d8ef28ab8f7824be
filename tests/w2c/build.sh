#!/bin/sh
# SPDX-License-Identifier: MIT
# build.sh OUT PROGRAM.c [PATCH]: arch/wasi and the front end compiled for the
# machine itself, with the odd host of this folder, into the program OUT. PATCH
# is an expression of sed for the files of arch/wasi: a bug to be found.
# CC [clang] and CFLAGS [the fuzzer and the sanitizers].
here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=$here/../..
out=${1:?build.sh OUT PROGRAM.c [PATCH]} program=$2 patch=$3
: "${CC:=clang}" "${CFLAGS=-O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all}"
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' 0
mkdir "$tmp/wasi" || exit 1
for f in "$root"/arch/wasi/*.[ch]; do
	sed -e "$patch" "$f" >"$tmp/wasi/${f##*/}" || exit 1
done
if [ -n "$patch" ] && diff -r "$root/arch/wasi" "$tmp/wasi" | grep -qv '^Only'; then
	:
elif [ -n "$patch" ]; then
	echo "build.sh: '$patch' changes nothing" >&2
	exit 1
fi
# The compiler does not know what an import is here.
flags="-std=c11 -D__OVERSTAT_CHECKED=0 -D_GNU_SOURCE -D_BS2000_SOURCE -Wall -Wextra -Werror -Wno-attributes -Wno-unknown-attributes
	-I$root/include -I$root/include/libc/glibc -DOVERSTAT_BACKEND=wasi
	-I$tmp/wasi -I$root/src/internal -I$root/src/stat -I$here -I$here/fake"
# A file for each layout, one for the rest.
list() {
	printf '#include "%s"\n' "$@"
}
(
	cd "$root/src/stat" && list "$PWD"/*.c
) >"$tmp/stat.c"
(
	cd "$root/src" && list "$PWD"/unistd/*.c "$PWD"/internal/*.c
	list "$tmp"/wasi/*.c
) >"$tmp/rest.c"
# shellcheck disable=SC2086 # flags are words
compile() {
	object=$tmp/$1.o
	shift
	$CC $flags $CFLAGS -c -o "$object" "$@" || exit 1
}
compile plain "$tmp/stat.c" -DOVERSTAT_SUFFIX= -DOVERSTAT_X=0 -DOVERSTAT_LAYOUT=
compile x "$tmp/stat.c" -DOVERSTAT_SUFFIX=64x -DOVERSTAT_X=1 -DOVERSTAT_LAYOUT=64x
compile rest "$tmp/rest.c"
compile odd "$here/odd.c"
compile host "$here/odd_native.c"
compile program "$here/$program"
# shellcheck disable=SC2086
$CC $CFLAGS -o "$out" "$tmp"/*.o
