# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2046,SC2086,SC2154,SC2317 # run.sh sources it; words are lines
calls='lstat
stat'
configured=

compile() {
	cp -R "$source/." . && make -j2 CC="$PWD/cc" LDFLAGS="$static"
}
made() {
	echo tree
}
link() {
	rm tree && make CC="$PWD/cc" LDFLAGS="$static"
}
cases() {
	run 'all columns' mtime bin/tree -a -p -u -g -s -D --timefmt '%F %T' --inodes --device files
	run 'through links' mtime bin/tree -l -s -D --timefmt %s files
	run 'disk use' - bin/tree --du -h files
	run 'by time' - bin/tree -t files
	run JSON mtime bin/tree -J -p -s -D --timefmt %s files
}
