#!/bin/sh
# SPDX-License-Identifier: MIT
# kept.sh SCRIPT ARGUMENT...: what the script says; or what it said when it passed, if
# that is in the directory KEPT, whose name stands for all that is the same for each. Of
# a group the cases are its own.
run() {
	script=tests/headers/$1
	shift
	sh "$script" "$@"
}
# sanitize.sh reads the library too, and what is for another CPU the headers of that.
case ${KEPT:-none}-$* in
none-* | *-sanitize.sh | *' cpu-'*)
	run "$@"
	exit
	;;
esac
sum=$({
	echo "$*"
	[ "$1" != group.sh ] || {
		cd "${HEADERS:-build/headers}/cases/$2/$4/$5" && find . -type f | sort | xargs sha256sum
	}
} | sha256sum)
file=$KEPT/${sum%% *}
[ ! -s "$file" ] || {
	sed 's/$/: as before/' "$file"
	exit
}
# Where nothing can be written it is said all the same.
(: >"$file.$$") 2>/dev/null || {
	run "$@"
	exit
}
run "$@" >"$file.$$"
status=$?
cat "$file.$$"
if [ $status = 0 ] && ! grep -qv '^ok ' "$file.$$"; then
	mv "$file.$$" "$file"
else
	rm -f "$file.$$"
fi
exit $status
