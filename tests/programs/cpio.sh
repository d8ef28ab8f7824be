# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034 # run.sh sources it
build() {
	./configure -q CC="$cc" CFLAGS='-O1 -w' --disable-nls --disable-dependency-tracking &&
		make -j2
}
tests() {
	check 'make check' make check
	same 'make check: its count' "$(grep -c -E '^(All )?[0-9]+ tests? (were successful|behaved as expected)' "$log")" 1
	# Files that a member of the archive is made of by what fstat said.
	rm -rf odd && mkdir odd && cd odd || return
	gcc -o demodir "$root/tools/demodir.c" && ./demodir files >/dev/null || return
	rm -f files/sparse-5GiB files/socket
	for f in newc crc odc; do
		(cd files && find . | sort) >list
		(cd files && ../../src/cpio --quiet -o -H $f <../list) >"$f.ours" 2>err
		(cd files && cpio --quiet -o -H $f <../list) >"$f.plain" 2>/dev/null
		same "an archive of odd files, $f, is Debian's cpio's" "$(cmp "$f.ours" "$f.plain" 2>&1)" ''
	done
}
needs=cpio
