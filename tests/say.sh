# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# Read by tests that say what they have seen; about is what of, and failed becomes 1.

ok() {
	echo "ok $about: $1"
}
not_ok() {
	printf 'not ok %s: %s: %s\n' "$about" "$1" "$(printf '%s' "$2" | tr '\n\t' '  ')"
	failed=1
}
# same NAME SEEN EXPECTED
same() {
	if [ "$2" = "$3" ]; then
		ok "$1"
	else
		not_ok "$1" "'$2', expected '$3'"
	fi
}
