#!/bin/sh
# SPDX-License-Identifier: MIT
# sysroot.sh SUITE TARGET: the wasi-libc of that release of Debian, sid or trixie, for
# wasm32-wasip2, or wasm32-wasi, which is preview 1. The package is the same for each
# machine and goes below build/cache/wasi-libc: nothing is installed, and the machine's
# own lists of packages are not touched. Prints clang with its options, which compiles
# and links with it.
#
# wasm-ld before 16 lacks a symbol that the libc asks for, and clang calls
# wasm-component-ld for wasip2 where it is not said to take wasm-ld. Debian has the
# compiler's own library for preview 1 alone, under one name.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
tools=$root/tools
# shellcheck source=tools/network.sh
. "$tools/network.sh"
suite=$1 target=$2
fail() {
	echo "sysroot.sh: wasi-libc of $suite: $*" >&2
	exit 1
}
[ $# = 2 ] || fail "usage: sysroot.sh SUITE TARGET"
cache=$root/build/cache/wasi-libc
to=$cache/$suite new=$cache/.$suite
mkdir -p "$cache" || fail "cannot write $cache"
exec 9>"$cache/.lock"
flock 9
apt() {
	apt-get -q -o "Dir::State::lists=$new/lists" -o Dir::State::status=/dev/null \
		-o Dir::Etc::sourcelist=- -o "Dir::Etc::sourceparts=$new/sources" \
		-o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= \
		-o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false \
		-o Acquire::Languages=none -o APT::Sandbox::User=root "$@"
}
fetch() {
	rm -rf "$new"
	mkdir -p "$new/lists/partial" "$new/sources" &&
		echo "deb [arch=amd64 signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" >"$new/sources/sid.list" &&
		cd "$new" && apt update && apt download wasi-libc && dpkg -x ./*.deb .
}
if [ ! -d "$to" ]; then
	network_is_down debian && exit 1
	mirror=$(debian_mirror)
	[ -n "$mirror" ] || fail "no mirror of Debian in this machine's package sources"
	say "fetching wasi-libc of Debian $suite, below build/cache"
	log=$cache/$suite.log
	for try in 1 2 3; do
		(fetch) >"$log" 2>&1 && break
		[ "$try" != 3 ] || network_failed debian "$log"
		[ "$try" != 3 ] || fail "$(grep -m 1 '^E:' "$log" || tail -n 1 "$log")"
		sleep 5
	done
	rm -rf "$new/lists" "$new/sources" "$new"/*.deb
	mv "$new" "$to" || fail "cannot write $to"
fi
own=$(clang-19 -print-resource-dir) || fail "no clang-19"
builtins=$own/lib/wasi/libclang_rt.builtins-wasm32.a
[ -r "$builtins" ] || fail "$builtins is not there"
resource=$cache/clang folder=$cache/clang/lib/wasm32-unknown-${target##*-}
if ! mkdir -p "$folder" || ! ln -sfn "$builtins" "$folder/libclang_rt.builtins.a" ||
	! ln -sfn "$own/include" "$resource/include"; then
	fail "cannot write $resource"
fi
echo "clang-19 --target=$target --sysroot=$to/usr -resource-dir $resource -fuse-ld=lld -Wno-unused-command-line-argument"
