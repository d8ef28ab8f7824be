# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034 # run.sh sources it
needs='autoconf automake'
build() {
	autoreconf -fi && ./configure -q CC="$cc" CFLAGS='-O1 -w' --disable-nls --disable-dependency-tracking &&
		make -j2 && make -C tests genfile testsuite
}
# Those for which it looks at files: what has changed, is sparse, has links, is a
# directory or is left out.
results() {
	make -C tests check TESTSUITEFLAGS='-k incremental -k listed -k sparse -k filechange -k hardlinks -k symlink -k update -k time -k recurse -k exclude-tag -k remove-files -k rename' >tests/said 2>&1
	sed -n 's/^ *[0-9]*: \(.*[^ ]\)  *\(ok\|FAILED\|skipped\)\( (.*\)*$/\2 \1/p' tests/said | sed 's/^ok/pass/;s/^FAILED/fail/;s/^skipped/skip/'
	grep -q '^## Test results' tests/said || echo 'fail its tests come to their end'
}
tests() {
	compared
	rm -rf odd && mkdir odd && cd odd || return
	gcc -o demodir "$root/tools/demodir.c" && ./demodir files >/dev/null || return
	rm -f files/socket
	# Not the number of the process, and not when each has looked at the files.
	pax='--pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime'
	for f in pax gnu; do
		[ $f = pax ] || pax=''
		set -- --format=$f ${pax:+"$pax"} --sort=name -S --sparse-version=0.0
		../src/tar "$@" -cf $f.ours files 2>err
		tar "$@" -cf $f.plain files 2>/dev/null
		same "an archive of odd files, $f, is Debian's tar's" "$(cmp $f.ours $f.plain 2>&1)" ''
		check "--compare finds it as it is, $f" ../src/tar -df $f.ours
	done
}
