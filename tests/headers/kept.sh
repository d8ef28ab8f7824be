#!/bin/sh
# SPDX-License-Identifier: MIT
# kept.sh SCRIPT ARGUMENT...: what the script says; or what it said when it passed, if
# that is in the directory KEPT, whose name stands for all that is the same for each. Of
# a group the cases are its own.
case ${KEPT:-none}-$1 in
none-* | *-sanitize.sh) exec sh tests/headers/"$@" ;;
esac
sum=$({
	echo "$*"
	[ "$1" != group.sh ] || {
		cd "${HEADERS:-build/headers}/cases/$2/$4/$5" && find . -type f | sort | xargs cat
	}
} | sha256sum)
file=$KEPT/${sum%% *}
[ ! -s "$file" ] || {
	sed 's/$/: as before/' "$file"
	exit
}
sh tests/headers/"$@" >"$file.$$"
status=$?
cat "$file.$$"
if [ $status = 0 ] && ! grep -qv '^ok ' "$file.$$"; then
	mv "$file.$$" "$file"
else
	rm -f "$file.$$"
fi
exit $status
