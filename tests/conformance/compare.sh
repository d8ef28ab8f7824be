#!/bin/sh
# SPDX-License-Identifier: MIT
# compare.sh [run.sh's OPTION]... CC-COMMAND [OVERSTAT-CC-COMMAND]: what the libc of
# a compiler without overstat gets wrong, by the same programs. That is
# information. With a second compiler, whether overstat over that libc gets all
# of the rest right: that is a check.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
options=
while :; do
	case $1 in
	--*) options="$options $1" ;;
	*) break ;;
	esac
	shift
done
plain=$1 over=$2
if [ -z "$plain" ]; then
	echo "usage: $0 [--without=NEED]... CC-COMMAND [OVERSTAT-CC-COMMAND]" >&2
	exit 2
fi
tmp=$(mktemp -d "${TMPDIR:-/tmp}/overstat.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15

# shellcheck disable=SC2086 # options are words
"$here/run.sh" $options "$plain" >"$tmp/plain"
awk -v cc="$plain" '
/^# / { program = $2 }
/^ok / { ok++ }
/^not ok / {
	bad++
	# Once, though two users ran it.
	if (!seen[program, $0]++)
		line[++n] = "  " program ": " substr($0, 8)
}
END {
	printf "%s, without overstat: %d checks passed, %d failed:\n", cc, ok, bad
	for (i = 1; i <= n; i++)
		print line[i]
}' "$tmp/plain"
[ -n "$over" ] || exit 0

# shellcheck disable=SC2086
"$here/run.sh" $options "$over" >"$tmp/over"
for f in plain over; do
	grep '^ok ' "$tmp/$f" | sort -u >"$tmp/$f.ok"
done
if ! [ -s "$tmp/plain.ok" ]; then
	echo "not ok compare: nothing passed with $plain"
	exit 1
fi
comm -23 "$tmp/plain.ok" "$tmp/over.ok" >"$tmp/lost"
if [ -s "$tmp/lost" ]; then
	sed "s|^ok \(.*\)|not ok \1: the libc passes, overstat does not|" "$tmp/lost"
	exit 1
fi
echo "ok every one of the $(wc -l <"$tmp/plain.ok") checks that $plain passes, overstat passes"
