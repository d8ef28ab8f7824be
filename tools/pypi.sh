#!/bin/sh
# SPDX-License-Identifier: MIT
# pypi.sh PACKAGE==VERSION... | -r FILE: installs them from PyPI below build/cache, once
# for each such list; of a FILE each has its hash. Prints the directory, for PYTHONPATH;
# their programs are in its bin.
tools=$(cd "$(dirname "$0")" && pwd) || exit 1
# shellcheck source=tools/network.sh
. "$tools/network.sh"
fail() {
	echo "pypi.sh: $*" >&2
	exit 1
}
case $1 in
-r)
	list=$(grep -v '^#' "$2") || fail "cannot read the list '$2'"
	set -- --require-hashes -r "$2"
	;;
*) list=$(printf '%s\n' "$@") ;;
esac
dir=${tools%/*}/build/cache/pypi/$(printf '%s\n' "$list" | cksum | cut -d ' ' -f 1)
if [ -r "$dir/done" ]; then
	echo "$dir"
	exit 0
fi
python3 -m pip --version >/dev/null 2>&1 || "$tools/need.sh" python3 python3-pip ||
	fail "python3 with pip is needed"
network_is_down pypi && fail "the network has failed before"
mkdir -p "$dir" || fail "cannot write $dir"
exec 9>"$dir/lock"
flock 9
if [ ! -r "$dir/done" ]; then
	say "installing from PyPI, below build/cache: $(printf '%s\n' "$list" | sed 's/ --hash.*//' | paste -s -d ' ' -)"
	# The temporary directory may be too small for what is unpacked there.
	mkdir -p "$dir/tmp" || fail "cannot write $dir"
	thrice "$dir/log" env "TMPDIR=$dir/tmp" python3 -m pip --disable-pip-version-check install --no-cache-dir \
		--no-compile --no-deps --only-binary :all: --upgrade --target "$dir" "$@" || {
		network_failed pypi "$dir/log"
		tail -n 5 "$dir/log" >&2
		fail "$(printf '%s\n' "$list" | sed 's/ --hash.*//' | paste -s -d ' ' -) could not be installed, the reason is above"
	}
	rm -rf "$dir/tmp"
	: >"$dir/done"
fi
echo "$dir"
