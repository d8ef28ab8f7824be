# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034 # run.sh sources it
build() {
	./configure -q CC="$cc" CFLAGS='-O1 -w' --disable-nls --without-selinux \
		--disable-acl --disable-dependency-tracking && make -j2
}
tests() {
	# What asks for times, sizes, links and devices; of 5 GiB and more, too.
	check 'make check, of the families that stat decides' make -C tests check \
		TESTSUITEFLAGS='-k incremental -k listed -k sparse -k link -k hardlinks -k extract -k options -k delete'
	same 'make check: its count' "$(grep -c -E '^(All )?[0-9]+ tests? (were successful|behaved as expected)' "$log")" 1
	rm -rf odd && mkdir odd && cd odd || return
	gcc -o demodir "$root/tools/demodir.c" && ./demodir files >/dev/null || return
	rm -f files/socket
	for f in gnu posix; do
		../src/tar --sort=name --format=$f -S -cf $f.ours files 2>err.ours
		tar --sort=name --format=$f -S -cf $f.plain files 2>err.plain
		same "an archive of odd files, $f, is Debian's tar's" "$(cmp $f.ours $f.plain 2>&1)" ''
	done
}
needs=tar
