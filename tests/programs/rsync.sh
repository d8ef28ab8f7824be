# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034 # run.sh sources it
needs='libpopt-dev zlib1g-dev gawk python3 perl'
build() {
	./configure -q CC="$cc" CFLAGS='-O1 -w' --disable-openssl --disable-xxhash --disable-zstd --disable-lz4 \
		--disable-md2man --disable-ipv6 --disable-acl-support --disable-xattr-support && make -j2 &&
		make -j2 tls getgroups getfsdev testrun trimslash t_unsafe t_chmod_secure t_secure_relpath wildtest
}
results() {
	make check >said 2>&1
	sed -n 's/^\(PASS\|FAIL\|SKIP\|XFAIL\|ERROR\) *\([^ ]*\).*/\1 \2/p' said |
		sed 's/^PASS/pass/;s/^\(FAIL\|ERROR\)/fail/;s/^\(SKIP\|XFAIL\)/skip/'
}
tests() {
	compared
	rm -rf odd && mkdir odd && cd odd || return
	gcc -o demodir "$root/tools/demodir.c" && ./demodir files >/dev/null || return
	same 'the size of a file of 5 GiB' "$(../rsync --list-only files/sparse-5GiB | awk '{ print $2 }')" 5,368,709,121
	rm -f files/sparse-5GiB
	check 'copies odd files with their times, links, holes and devices' ../rsync -aHSD --modify-window=-1 files/ copy/
	same 'all is as it was' "$(cd files && find . -exec stat -c '%n %f %s %u %g %t %T %Y %h' {} + | sort)" \
		"$(cd copy && find . -exec stat -c '%n %f %s %u %g %t %T %Y %h' {} + | sort)"
	same 'a second time nothing is to be done' "$(../rsync -aHSDi --modify-window=-1 files/ copy/)" ''
}
