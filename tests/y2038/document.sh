#!/bin/sh
# SPDX-License-Identifier: MIT
# document.sh BUILD: the commands of doc/y2038.md, run in BUILD as they stand;
# what they print must be what the page shows.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
rm -rf "$1" && mkdir -p "$1" && cd "$1" || exit 1
export LC_ALL=C OVERSTAT="$root"
# Everything between the fences, and of it the commands, each followed by one
# that shows it.
# shellcheck disable=SC2016 # no shell's
sed -n '/^```console$/,/^```$/{/^```/!p;}' "$root/doc/y2038.md" >page
awk '
/^\$ / {
	command = substr($0, 3)
	quoted = $0
	gsub(/\047/, "\047\\\047\047", quoted)
	print "printf \"%s\\n\" \047" quoted "\047 >&4"
	print command
}' page >commands
timeout 300 sh commands 4>shown.commands >seen 2>&1 </dev/null
grep -v '^\$ ' page >expected
commands=$(grep -c '^\$ ' page)
if [ "$commands" -lt 10 ] || [ "$(wc -l <shown.commands)" != "$commands" ]; then
	echo "not ok doc/y2038.md: $(wc -l <shown.commands) of $commands commands were run"
	exit 1
fi
if why=$(diff expected seen); then
	echo "ok doc/y2038.md: $commands commands print what the page shows"
else
	echo "not ok doc/y2038.md: $(echo "$why" | head -n 6 | tr '\n' ';') $(tail -n 1 strict.log)"
	exit 1
fi
