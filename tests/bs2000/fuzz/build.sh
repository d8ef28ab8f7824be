#!/bin/sh
# SPDX-License-Identifier: MIT
# build.sh PROGRAM [PATCH]: the fuzzer on arch/bs2000, with a sed script applied
# to each of its files.
root=$(cd "$(dirname "$0")/../../.." && pwd) || exit 1
program=$1 patch=$2
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' 0
cp -R "$root/arch/bs2000/." "$dir" || exit 1
if [ -n "$patch" ]; then
	for f in "$dir"/*.[ch]; do
		sed -i "$patch" "$f" || exit 1
	done
	if diff -r "$root/arch/bs2000" "$dir" >/dev/null; then
		echo "the patch changes nothing: $patch"
		exit 1
	fi
fi
clang -std=c11 -D_GNU_SOURCE -D_BS2000_SOURCE -O1 -g \
	-fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all \
	-Wall -Wextra -Werror -DOVERSTAT_BACKEND=bs2000 -DOVERSTAT_BELOW=linux \
	-isystem "$root/include" -isystem "$root/include/libc/glibc" -isystem "$dir/include" \
	-I"$root/tests/bs2000/fuzz" -I"$dir" -I"$root/src/internal" -o "$program" \
	"$root/tests/bs2000/fuzz.c" "$dir/state.c" "$dir/lookup.c" "$dir/scan.c" "$dir/read_entry.c" "$dir/catalogue.c"
