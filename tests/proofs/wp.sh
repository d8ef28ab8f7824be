#!/bin/sh
# SPDX-License-Identifier: MIT
# wp.sh [NAME]...: the proofs of wp/NAME.wp by Frama-C's WP: what divides 64-bit numbers
# and what has a loop without a bound, which CBMC cannot do. The functions are those of
# the library: a line
#	CUT FILE NAME
# of that file becomes the function or struct NAME of FILE as it is there, and each line
#	LOOP ANNOTATION
# behind it goes before the next loop of that function. No more and no fewer may be there
# than it has. Each line "bug: SED" of a comment there is planted in the text and must be
# found: a proof that cannot fail is none.
root=$(cd "$(dirname "$0")/../.." && pwd) && cd "$root" || exit 1
here=tests/proofs/wp work=build/proofs/wp
mkdir -p "$work" || exit 1
about='proof wp' failed=0
# shellcheck source=tests/say.sh
. tests/say.sh
provers=z3,cvc4

# text FILE: of it with what is cut, or nothing and why on stderr
text() {
	awk '
	function flush(    line, within, loops, found) {
		if (!file)
			return
		while ((getline line < file) > 0) {
			if (!within && line ~ ("[ *(]" name "[(]") && line !~ /;$/)
				within = found = 1
			else if (!within && line == "struct " name " {")
				within = found = 1
			if (!within)
				continue
			if (line ~ /^\t*(while|for) [(]/) {
				sub(/^[\t ]*/, "", note[++loops])
				print "/*@ " note[loops] " */"
			}
			print line
			if (line ~ /^}/)
				break
		}
		close(file)
		if (!found || loops + 0 != notes + 0) {
			print FILENAME ": " name " of " file (found ? " has " loops + 0 " loops" : " is not there") >"/dev/stderr"
			bad = 1
		}
		file = ""
		notes = 0
	}
	/^CUT / { flush(); file = $2; name = $3; next }
	/^LOOP / { note[++notes] = substr($0, 6); next }
	/^\t/ && notes { note[notes] = note[notes] " " $0; next }
	{ flush(); print }
	END { flush(); exit bad }' "$1"
}
# check FILE: WP's summary is in FILE.out; whether every goal is proved
check() {
	goals=''
	frama-c -c11 -machdep gcc_x86_64 -wp -wp-rte -wp-prover "$provers" -wp-timeout 5 -wp-par 2 \
		"$1" >"$1.out" 2>&1 || return 2
	goals=$(sed -n 's|^\[wp\] Proved goals: *\([0-9]*\) */ *\([0-9]*\)$|\1 \2|p' "$1.out")
	[ -n "$goals" ] && [ "${goals% *}" = "${goals#* }" ]
}
# Which provers there are, of this machine and not of who runs this.
WHY3CONFIG=$root/$work/why3.conf
export WHY3CONFIG
rm -f "$WHY3CONFIG"
why3 config detect >"$work/why3.out" 2>&1 || {
	not_ok provers "$(tail -n 1 "$work/why3.out")"
	exit 1
}
[ $# != 0 ] || set -- "$here"/*.wp
for name; do
	name=${name##*/} name=${name%.wp}
	c=$work/$name.c
	if ! text "$here/$name.wp" >"$c" 2>"$c.out"; then
		not_ok "$name" "$(cat "$c.out")"
		continue
	fi
	if check "$c"; then
		ok "$name: ${goals#* } properties"
	else
		not_ok "$name" "${goals:+proved $goals: }$(grep -m 3 -i 'error\|Goal .*unknown\|Timeout\|Unknown' "$c.out")"
	fi
	sed -n '/^ \* bug: /{s///;s| *\*/$||;p;}' "$here/$name.wp" >"$work/$name.bugs"
	[ -s "$work/$name.bugs" ] || not_ok "$name" 'no bug to plant'
	while IFS= read -r bug; do
		sed "$bug" "$c" >"$work/$name-bug.c"
		if cmp -s "$c" "$work/$name-bug.c"; then
			not_ok "$name" "nothing to plant this bug in: $bug"
		elif check "$work/$name-bug.c"; then
			not_ok "$name" "holds with this bug: $bug"
		elif [ -z "$goals" ]; then
			not_ok "$name" "with this bug: $bug: $(tail -n 1 "$work/$name-bug.c.out")"
		else
			ok "$name: the planted bug is found, $bug"
		fi
	done <"$work/$name.bugs"
done
exit $failed
