#!/bin/sh
# SPDX-License-Identifier: MIT
# zig.sh: prints the directory with PyPI's ziglang, for PYTHONPATH: compilers and libcs
# for many targets in one package. It is installed below build/cache, by the version.
# What zig makes of its libcs, minutes for each target, is better kept in a
# ZIG_GLOBAL_CACHE_DIR there too.
version=0.17.1
tools=$(cd "$(dirname "$0")" && pwd) || exit 1
# shellcheck source=tools/network.sh
. "$tools/network.sh"
fail() {
	echo "zig.sh: $*" >&2
	exit 1
}
to=${tools%/*}/build/cache/zig
# is_there DIR
is_there() {
	[ "$(PYTHONPATH=$1 python3 -m ziglang version 2>/dev/null)" = $version ]
}
if is_there "$to/$version"; then
	echo "$to/$version"
	exit 0
fi
python3 -m pip --version >/dev/null 2>&1 || "$tools/need.sh" python3 python3-pip ||
	fail "python3 with pip is needed"
network_is_down pypi && fail "the network has failed before"
mkdir -p "$to" || fail "cannot write $to"
exec 9>"$to/.lock"
flock 9
if ! is_there "$to/$version"; then
	say "installing from PyPI, below build/cache: ziglang $version (400 MB)"
	rm -rf "${to:?}/$version" "$to/new"
	mkdir -p "$to/new/tmp" || fail "cannot write $to"
	trap 'rm -rf "$to/new"' 0
	trap 'exit 1' 1 2 15
	for try in 1 2 3; do
		[ "$try" = 1 ] || sleep 5
		TMPDIR=$to/new/tmp python3 -m pip --disable-pip-version-check install --no-cache-dir --no-compile \
			--no-deps --only-binary :all: --target "$to/new/$version" "ziglang==$version" >"$to/log" 2>&1 && break
	done
	if ! is_there "$to/new/$version" || ! mv "$to/new/$version" "$to/$version"; then
		network_failed pypi "$to/log"
		tail -n 5 "$to/log" >&2
		fail "PyPI's ziglang $version could not be installed, the reason is above"
	fi
fi
echo "$to/$version"
