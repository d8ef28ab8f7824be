#!/bin/sh
# SPDX-License-Identifier: MIT
# names.sh TARGET: what the overlay adds to the names that the libc's own headers
# show, and that it hides none of those. Added may be reserved names and what POSIX
# lists for these headers.
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root" || exit 1
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
tmp=$build/names-$1
mkdir -p "$tmp"
result=0

# names_of CPP...
names_of() {
	{
		"$@" -E -dM "$tmp/x.c" && "$@" -E -P "$tmp/x.c"
	} 2>"$tmp/log" | awk -f tests/headers/names.awk | sort
}
sed -n 's/^[a-z][^ ]* //p' tests/headers/posix-names.txt | tr ' ' '\n' | sort >"$tmp/posix"
printf '%s\n' FILETYPE_ FDFLAGS_ RIGHTS_ fs_ fd_fdstat_get fd_sync fdstat struct | sed 's/^/^/' >"$tmp/fdstat"

# compare STANDARD MACRO ALLOWED HEADER...
compare() {
	std=$1 macro=$2 allowed=$3 name="names $target gcc $1 $2"
	shift 3
	for h; do
		echo "#include <$h>"
	done >"$tmp/x.c"
	flags=
	[ "$macro" = none ] || flags=-D$macro
	compiler "$target" gcc "$std" bare
	# shellcheck disable=SC2086
	names_of $cc $flags >"$tmp/bare"
	compiler "$target" gcc "$std" wrapper
	# shellcheck disable=SC2086
	names_of $cc $flags $last >"$tmp/ours"
	added=$(comm -13 "$tmp/bare" "$tmp/ours" | grep -v '^_[A-Z_]' | comm -23 - "$allowed" | head -n 8 | tr '\n' ' ')
	gone=$(comm -23 "$tmp/bare" "$tmp/ours" | head -n 8 | tr '\n' ' ')
	count=$((count + 1))
	grep -q _OVERSTAT_ "$tmp/ours" || added="no header of ours seen "
	[ -s "$tmp/bare" ] && [ -z "$added$gone" ] && return
	echo "not ok $name: $cc $flags $last -E: $*: added: ${added:-nothing }hidden: ${gone:-nothing }$(head -n 1 "$tmp/log")"
	bad=1
}

target=$1
# Before POSIX.1-2008, the prefix that POSIX gives to <sys/stat.h>.
grep '^S_' "$tmp/posix" >"$tmp/early"
for macro in none _POSIX_C_SOURCE=1 _POSIX_C_SOURCE=199309L _POSIX_C_SOURCE=200809L _POSIX_C_SOURCE=202405L \
	_XOPEN_SOURCE=700 _XOPEN_SOURCE=800 _GNU_SOURCE _DEFAULT_SOURCE _LARGEFILE64_SOURCE; do
	for std in c99 c2x gnu11; do
		bad=0 count=0
		allowed=$tmp/posix
		case $std-$macro in
		gnu11-none | gnu11-_LARGEFILE* | *-_GNU* | *-_DEF*) ;;
		gnu11-*) continue ;;
		*-none | *-_POSIX_C_SOURCE=1*) allowed=$tmp/early ;;
		esac
		for h in sys/stat.h fcntl.h unistd.h; do
			compare "$std" "$macro" "$allowed" "$h"
		done
		compare "$std" "$macro" "$allowed" sys/stat.h fcntl.h unistd.h
		compare "$std" "$macro" "$allowed" unistd.h fcntl.h sys/stat.h
		if [ $bad = 0 ]; then
			echo "ok $name: $count lists of names"
		else
			result=1
		fi
	done
done
# Our own header: its prefixes and what <stdint.h> shows.
for std in c99 gnu11; do
	name="names $target gcc $std: <sys/fdstat.h>"
	compiler "$target" gcc $std wrapper
	echo '#include <stdint.h>' >"$tmp/x.c"
	# shellcheck disable=SC2086
	names_of $cc >"$tmp/bare"
	echo '#include <sys/fdstat.h>' >"$tmp/x.c"
	# shellcheck disable=SC2086
	names_of $cc $last >"$tmp/ours"
	added=$(comm -13 "$tmp/bare" "$tmp/ours" | grep -v '^_[A-Z_]' | grep -v -f "$tmp/fdstat" | tr '\n' ' ')
	if [ -z "$added" ] && grep -q '^fd_sync$' "$tmp/ours"; then
		echo "ok $name: its own prefixes alone"
	else
		echo "not ok $name: added: ${added:-nothing}"
		result=1
	fi
done
exit $result
