# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154 # who reads this has set here, target, CPU-CRT, and work
# Read by the scripts that run a program of theirs under wine. failed becomes 1.
failed=0
# under NAME PROGRAM LAST: in a directory of its own; the line that comes last
under() {
	if ! "$here/wine.sh" --has "${target%%-*}"; then
		echo "ok $target, $1: it is built"
		echo "ok $target, $1: it runs # SKIP no wine for ${target%%-*} here"
		return
	fi
	mkdir "$work/$1" || exit 1
	"$here/wine.sh" "$2" "$work/$1" 2>&1 </dev/null | tr -d '\r' >"$work/$1.out"
	sed "s/^\(not \)*ok /&$target, $1: /" "$work/$1.out"
	! grep -q '^not ok' "$work/$1.out" || failed=1
	tail -n 1 "$work/$1.out" | grep -q "ok $3\$" || {
		echo "not ok $target, $1: it comes to its end"
		failed=1
	}
}
not_built() {
	echo "not ok $target, $1: it is built: $(grep -m 1 -E 'error|undefined' "$work/log")"
	failed=1
}
