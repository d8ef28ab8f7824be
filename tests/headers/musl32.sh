#!/bin/sh
# SPDX-License-Identifier: MIT
# musl32.sh [ARCH...]: musl on a 32-bit CPU, whose __REDIR labels the functions
# itself. The cases of the matrix and the orders with clang, judged by symbols,
# and the layouts. Only headers are needed: those of Debian's musl-dev for i386
# and armhf, fetched with an apt state of its own into build/cache/musl32.
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root" || exit 1
"$root/tools/need.sh" clang gcc musl-tools libc6-dev || exit 1
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
: "${JOBS:=2}"
cache=$root/build/cache/musl32
tmp=$build/musl32
rm -rf "$tmp" && mkdir -p "$tmp" "$cache"

# fetch ARCH: musl-dev as $cache/ARCH, from the machine's own mirrors.
fetch() {
	[ ! -e "$cache/$1/done" ] || return 0
	state=$cache/apt-$1
	for try in 1 2 3; do
		[ "$try" = 1 ] || sleep 5
		rm -rf "$state" "${cache:?}/$1"
		mkdir -p "$state/lists/partial" "$state/sources" "$cache/$1"
		for f in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
			[ ! -r "$f" ] || cp "$f" "$state/sources/"
		done
		(
			cd "$state" || exit 1
			set -- "$cache/$1" -o "APT::Architecture=$1" -o "APT::Architectures=$1" \
				-o "Dir::State::lists=$state/lists" -o Dir::State::status=/dev/null \
				-o Dir::Etc::sourcelist=- -o "Dir::Etc::sourceparts=$state/sources" \
				-o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o APT::Sandbox::User=root
			to=$1
			shift
			# One index of several may be missing: the package decides.
			apt-get "$@" update
			apt-get "$@" download musl-dev && dpkg -x musl-dev_*.deb "$to"
		) >"$cache/log-$1" 2>&1 || continue
		touch "$cache/$1/done"
		rm -rf "$state"
		return 0
	done
	echo "not ok musl32 $1: no musl-dev: $(grep -m 1 '^E:' "$cache/log-$1" || tail -n 1 "$cache/log-$1")"
	return 1
}

[ $# -gt 0 ] || set -- i386 armhf
overlays || exit 1
result=0
for arch; do
	if ! fetch "$arch"; then
		result=1
		continue
	fi
	for std in c99 gnu11 gnu++17; do
		probe "musl-$arch" clang $std
	done
	echo "layout.sh musl-$arch" >>"$tmp/parts"
done >"$tmp/shown"
# What fetch has said is no line of the probe's.
grep '^not ok' "$tmp/shown"
sed -i '/^not ok/d' "$tmp/shown"
awk -v dir="$build/cases" -f tests/headers/cases.awk "$tmp/shown" |
	while read -r part rest; do
		echo "group.sh $part clang $rest"
	done >>"$tmp/parts"
run_parts "$tmp" || result=1
exit $result
