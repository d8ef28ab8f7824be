#!/bin/sh
# SPDX-License-Identifier: MIT
# table.sh OUTPUT...: the table of doc/bs2000.md against what tests/bs2000/page.c
# said: each sentence has a check, each check is of the sentences it names, and
# the text is the whole page's.
doc=$(cd "$(dirname "$0")/../.." && pwd)/doc/bs2000.md
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15
failed=0
none() {
	if [ -z "$2" ]; then
		echo "ok table: $1"
	else
		echo "not ok table: $1: $(printf '%s\n' "$2" | head -n 5 | paste -s -d ';' -)"
		failed=1
	fi
}

sed '1,/^## The page/d' "$doc" | grep -E '^\| [0-9]+ \| ' >"$tmp/rows"
# The manual's page without blanks, as it was read on 2026-11-20.
page=741614783a66662ec25edc83f860585cd2dac098530cb1c20db31295e11d07d0
seen=$(cut -d '|' -f 3 "$tmp/rows" | tr -d ' \n\134' | sha256sum | cut -d ' ' -f 1)
none 'the sentences are the page, whole and in order' \
	"$([ "$seen" = $page ] || echo "their checksum is $seen")"
none 'the sentences are numbered' "$(
	awk -F ' [|] |[|] ' '$2 != NR { print "row " NR " has number " $2 }' "$tmp/rows")"
# NUMBER LABEL of the table
awk -F '|' '{
	gsub(/[ ,]+/, " ", $4)
	n = split($4, label, " ")
	if (!n)
		print "none" > "/dev/stderr"
	for (i = 1; i <= n; i++)
		print $2 + 0, label[i]
}' "$tmp/rows" 2>"$tmp/none" | sort -u >"$tmp/table"
none 'each sentence has a check' "$(cat "$tmp/none")"
for output; do
	name=${output##*/}
	sed -n 's/^ok \([A-Za-z0-9-]*\) (\([0-9 ]*\)): .*/\1 \2/p' "$output" |
		awk '{ for (i = 2; i <= NF; i++) print $i, $1 }' | sort -u >"$tmp/checks"
	none "$name: each check of the table was made: $(wc -l <"$tmp/table") of $(wc -l <"$tmp/rows") sentences" \
		"$(comm -23 "$tmp/table" "$tmp/checks")"
	none "$name: each check is in the table" "$(comm -13 "$tmp/table" "$tmp/checks")"
done
exit $failed
