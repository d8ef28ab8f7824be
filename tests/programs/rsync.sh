# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034 # run.sh sources it
build() {
	./configure -q CC="$cc" CFLAGS='-O1 -w' --disable-openssl --disable-xxhash --disable-zstd \
		--disable-lz4 --disable-md2man --with-included-popt --with-included-zlib \
		--disable-acl-support --disable-xattr-support --disable-debug && make -j2
}
tests() {
	# Those in which files are compared, linked and given times.
	check 'make check, of the families that stat decides' make check \
		whichtests='[bdhlmos]*.test'
	same 'make check: none failed' "$(sed -n 's/^ *\([0-9]*\) failed$/\1/p' "$log")$(grep -c -E '^ +[1-9][0-9]* passed' "$log")" 1
	rm -rf odd && mkdir odd && cd odd || return
	gcc -o demodir "$root/tools/demodir.c" && ./demodir files >/dev/null || return
	rm -f files/socket
	check 'copies a directory of odd files' ../rsync -aHSD files/ copy
	same 'the copy is what it was' "$(cd copy && find . ! -type d -printf '%p %y %m %U %G %s %T@ %n %l\n' | sort | cksum)" \
		"$(cd files && find . ! -type d -printf '%p %y %m %U %G %s %T@ %n %l\n' | sort | cksum)"
	same 'a second time there is nothing to do' "$(../rsync -aHSDi files/ copy)" ''
}
