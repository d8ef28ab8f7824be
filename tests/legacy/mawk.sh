# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2046,SC2086,SC2154,SC2317 # run.sh sources it; words are lines
# mawk asks no file for its status: it is here for the headers, which it must
# compile with, and for the archive, which must add nothing.
calls=
configured=config.h

compile() {
	"$source/configure" -q CC="$PWD/cc" CFLAGS=-O1 LDFLAGS="$static" && make
}
made() {
	echo mawk
}
link() {
	rm mawk && make mawk
}
cases() {
	# shellcheck disable=SC2016 # mawk's own
	run 'counts words' - bin/mawk '{ n[FILENAME] += NF; sum += length }
		END { for (f in n) print f, n[f]; print NR, sum, sqrt(sum) }' \
		files/directory/inside files/regular files/time-2242
	# shellcheck disable=SC2016
	run 'pipes' - bin/mawk 'BEGIN { while (("find files | sort" | getline f) > 0)
		print toupper(f) | "sort -r"; system(""); close("sort -r") }'
}
