#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh [--built] BUILD-DIR: the rules of doc/design.md as checks, on the sources and on
# what was built of them in BUILD-DIR. With --built not on the sources, which are the
# same for every BUILD-DIR. NM, RUN (what runs a program of that
# target) and LINK (what one is linked with) may be set; what there is for one system only says so.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 2
only_built=no
[ "$1" != --built ] || {
	only_built=yes
	shift
}
cd "${1:?run.sh BUILD-DIR}" || exit 2
build=$(pwd)
failed=0

# none NAME WHAT: ok if WHAT is empty, else it is what was seen. A command that
# may fail to look says so by `|| echo cannot tell`.
none() {
	if [ -z "$2" ]; then
		echo "ok $1"
	else
		echo "not ok $1: $(printf '%s\n' "$2" | head -n 5 | paste -s -d '|' - | sed 's/|/ | /g')"
		failed=1
	fi
}

# same NAME SEEN EXPECTED
same() {
	if [ "$2" = "$3" ]; then
		echo "ok $1"
	else
		none "$1" "$(printf '%s\n' "$2" >"$work/seen"
		printf '%s\n' "$3" >"$work/expected"
		diff "$work/expected" "$work/seen" | sed -n 's/^</missing/p; s/^>/unexpected/p')"
	fi
}

# var NAME: what BUILD-DIR is configured with.
var() {
	sed -n "s/^$1 = //p" Makefile
}

if [ ! -r Makefile ] || [ ! -r lib/liboverstat.a ]; then
	none "house: $build is configured and built" "no Makefile, or no lib/liboverstat.a"
	exit 1
fi
target=$(var TARGET)
case $target in
wasi-*) : "${RUN:=node --no-warnings $root/tests/wasi/host.mjs --dir=/=. node}" ;;
esac
work=$build/obj/house
mkdir -p "$work"
# tests/house/allowed: FILE WORD REASON
while read -r file word reason; do
	case $file in
	'#'* | '') continue ;;
	esac
	[ -z "$reason" ] || echo "$file $word"
done <"$root/tests/house/allowed" >"$work/allowed"
if [ $only_built = no ]; then
	# shellcheck source=tests/house/source.sh
	. "$root/tests/house/source.sh"
	# shellcheck source=tests/house/contract.sh
	. "$root/tests/house/contract.sh"
fi
# shellcheck source=tests/house/archive.sh
. "$root/tests/house/archive.sh"
# shellcheck source=tests/house/errno.sh
. "$root/tests/house/errno.sh"
# shellcheck source=tests/house/stack.sh
. "$root/tests/house/stack.sh"
"$root/tests/proofs/layouts.sh" "$build" || failed=1
exit $failed
