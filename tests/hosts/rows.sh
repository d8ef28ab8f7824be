#!/bin/sh
# SPDX-License-Identifier: MIT
# rows.sh HOST: its lines of list.tsv, FROM PACKAGE VERSION FILE with blanks between.
# FILE is the one below tests that has the version, where it stands in one, else '-'.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
awk -F '\t' -v host="$1" '$1 == host { print $2, $3, $4 }' "$here/list.tsv" | while read -r from package version; do
	file=-
	case $version in
	*/*.json) file=$version version=$(sed -n "s|.*\"$package\": \"\(.*\)\".*|\1|p" "$here/../$version") ;;
	*/*.txt) file=$version version=$(sed -n "s/^$package==\([^ ]*\).*/\1/p" "$here/../$version") ;;
	esac
	[ -n "$version" ] || {
		echo "rows.sh: $file has no version of $package" >&2
		exit 1
	}
	echo "$from $package $version $file"
done
