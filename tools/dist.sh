#!/bin/sh
# SPDX-License-Identifier: MIT
# dist.sh SRCDIR VERSION: overstat-VERSION.tar.gz in this directory (make dist): of a
# checkout what git has of HEAD, whoever owns it; of what such a tarball was unpacked
# to, all but what configure and make have made.
src=$(cd "$1" && pwd) || exit 1
name=overstat-$2
[ -r "$src/VERSION" ] || { echo "dist.sh: no sources of overstat in $src" >&2; exit 1; }
to=$PWD/$name.tar.gz
tmp=$(mktemp -d "${TMPDIR:-/tmp}/overstat.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15
if [ -e "$src/.git" ]; then
	# git reads no checkout of another user but where a file of one's own says so.
	printf '[safe]\n\tdirectory = *\n' >"$tmp/.gitconfig"
	HOME=$tmp XDG_CONFIG_HOME=$tmp git -C "$src" archive -9 --format=tar.gz \
		--prefix="$name/" -o "$tmp/tar" HEAD || exit 1
else
	mkdir "$tmp/$name" || exit 1
	for f in "$src"/* "$src"/.[a-z]*; do
		case ${f##*/} in
		obj | lib | build | Makefile | *.tar.gz) ;;
		*) [ ! -e "$f" ] || cp -R "$f" "$tmp/$name/" || exit 1 ;;
		esac
	done
	rm -f "$tmp/$name/bench/results.tsv"
	(cd "$tmp" && tar -cf - "$name") | gzip -9 >"$tmp/tar" || exit 1
fi
mv "$tmp/tar" "$to"
