# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034 # run.sh sources it
build() {
	./configure -q CC="$cc" CFLAGS='-O1 -w' --disable-nls --disable-shared --without-readline \
		--disable-dependency-tracking && make -j2
}
tests() {
	check 'make check' make check
	same 'make check: its count' "$(grep -c -E '^(All )?[0-9]+ tests? (were successful|behaved as expected)' "$log")" 1
}
