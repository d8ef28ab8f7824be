# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034 # run.sh sources it
build() {
	make -j2 CC="$cc" CFLAGS='-O1 -w -D_FILE_OFFSET_BITS=64' bzip2 bzip2recover
}
tests() {
	check 'make test' make CC="$cc" CFLAGS='-O1 -w -D_FILE_OFFSET_BITS=64' test
	# It gives what it makes the times, mode and owner of what it has read.
	rm -rf odd && mkdir odd && cd odd || return
	echo text >a
	touch -d '2100-01-01 00:00:00.5 UTC' a
	chmod 640 a
	chown 70000:80000 a
	cp -p a kept
	check 'compresses a file of 2100' ../bzip2 a
	same 'its mode, owner and time' "$(stat -c '%a %u %g %Y' a.bz2)" "$(stat -c '%a %u %g %Y' kept)"
	ln kept hard
	same 'refuses a file with two names' "$(../bzip2 kept 2>&1 | grep -c 'has 1 other link')" 1
	ln -s kept link
	same 'refuses a symbolic link' "$(../bzip2 link 2>&1 | grep -c 'not a normal file')" 1
}
