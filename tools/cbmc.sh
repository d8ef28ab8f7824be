#!/bin/sh
# SPDX-License-Identifier: MIT
# cbmc.sh: prints the directory with a cbmc of version 6 or later, the model checker of
# tests/proofs: that of this machine, else that of Debian 13 with the libraries that it
# needs, unpacked below build/cache. Nothing is installed, and the machine's own lists
# of packages are not touched.
suite=trixie packages='cbmc minisat libc6 libgcc-s1 libstdc++6 zlib1g'
tools=$(cd "$(dirname "$0")" && pwd) || exit 1
# shellcheck source=tools/network.sh
. "$tools/network.sh"
fail() {
	echo "cbmc.sh: $*" >&2
	exit 1
}
# new_enough CBMC
new_enough() {
	version=$("$1" --version 2>/dev/null) && [ "${version%%.*}" -ge 6 ] 2>/dev/null
}
if cbmc=$(command -v cbmc) && new_enough "$cbmc"; then
	dirname "$cbmc"
	exit 0
fi
to=${tools%/*}/build/cache/cbmc
mkdir -p "$to" || fail "cannot write $to"
exec 9>"$to/.lock"
flock 9
if new_enough "$to/bin/cbmc"; then
	echo "$to/bin"
	exit 0
fi
rm -rf "${to:?}"/*
mkdir -p "$to/lists/partial" "$to/sources" "$to/root" "$to/bin" || fail "cannot write $to"
mirror=$(debian_mirror)
[ -n "$mirror" ] || fail "no cbmc 6 here, and no mirror of Debian in this machine's package sources"
keys=/usr/share/keyrings/debian-archive-keyring.gpg
[ -r $keys ] || keys=
echo "deb ${keys:+[signed-by=$keys] }$mirror $suite main" >"$to/sources/$suite.list"
log=$to/log
download() {
	(
		cd "$to" || exit 1
		apt() {
			apt-get -q -o "Dir::State::lists=$to/lists" -o Dir::State::status=/dev/null \
				-o Dir::Etc::sourcelist=- -o "Dir::Etc::sourceparts=$to/sources" \
				-o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= \
				-o Acquire::Languages=none -o APT::Sandbox::User=root "$@"
		}
		# shellcheck disable=SC2086 # words
		apt update && apt download $packages && for f in ./*.deb; do
			dpkg -x "$f" root || exit 1
		done
	) >"$log" 2>&1
}
network_is_down debian && exit 1
say "fetching cbmc of Debian 13, below build/cache"
for try in 1 2 3; do
	download && break
	[ "$try" != 3 ] || network_failed debian "$log"
	[ "$try" != 3 ] || fail "$(grep -m 1 '^E:' "$log" || tail -n 1 "$log")"
	sleep 5
done
# It runs on its own libc, whatever this machine's is.
libc=$(find "$to/root/usr/lib" -name libc.so.6 | head -n 1)
lib=${libc%/*}
loader=$(find "$lib" -name 'ld-linux*.so.*' | head -n 1)
printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s/root/usr/bin/cbmc" "$@"\n' "$loader" "$lib:$to/root/usr/lib" "$to" >"$to/bin/cbmc"
chmod +x "$to/bin/cbmc"
rm -rf "$to/lists" "$to/sources" "$to"/*.deb
new_enough "$to/bin/cbmc" || fail "that of Debian 13 does not run: $("$to/bin/cbmc" --version 2>&1 | head -n 1)"
echo "$to/bin"
