# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034,SC2046 # run.sh sources it; words
needs='zlib1g-dev autoconf automake libtool'
build() {
	autoreconf -fi && ./configure -q CC="$cc" CFLAGS='-O0 -w' --disable-shared --disable-dependency-tracking --disable-acl --disable-xattr \
		--without-bz2lib --without-lz4 --without-zstd --without-lzma --without-openssl --without-nettle \
		--without-xml2 --without-expat --without-libb2 && make -j2 libarchive_test bsdtar bsdtar_test bsdcpio bsdcpio_test
}
# Of the library's, those that read or write files of a disk; of the programs, all.
results() {
	{
		./libarchive_test -r "$PWD/libarchive/test" $(./libarchive_test -h 2>&1 |
			sed -n 's/^ *[0-9]*: \(test_.*\(disk\|sparse\|file\|mtree\|symlink\).*\)/\1/p')
		./bsdtar_test -p "$PWD/bsdtar" -r "$PWD/tar/test"
		./bsdcpio_test -p "$PWD/bsdcpio" -r "$PWD/cpio/test"
	} >said 2>&1
	sed -n 's/^ *[0-9]*: \(test_[a-zA-Z0-9_]*\)  *\(ok (S)\|ok\|FAIL\).*/\2 \1/p' said | sed 's/^ok (S)/skip/;s/^ok/pass/;s/^FAIL/fail/' | sort -u
}
tests() {
	compared
	rm -rf odd && mkdir odd && cd odd || return
	gcc -o demodir "$root/tools/demodir.c" && ./demodir files >/dev/null || return
	rm -f files/socket
	check 'archives odd files' ../bsdtar --format=pax -cf pax.tar files
	mkdir back
	check 'and takes them out' ../bsdtar -C back -xpf pax.tar
	same 'all is as it was' "$(cd files && find . -exec stat -c '%n %f %s %u %g %t %T %Y %h' {} + | sort)" \
		"$(cd back/files && find . -exec stat -c '%n %f %s %u %g %t %T %Y %h' {} + | sort)"
}
