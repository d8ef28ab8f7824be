#!/bin/sh
# SPDX-License-Identifier: MIT
# page.sh RESULTS...: the page of these results, and of one that has everything that
# a target can do wrong, by tidy and in headless Chromium.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
conform=$root/tools/overstat-conform
"$root/tools/need.sh" chromium tidy fonts-dejavu-core >&2 || {
	echo "not ok page: the packages are installed"
	exit 1
}
if ! node=$("$root/tools/node.sh") || ! npm=$("$root/tests/wasi/install.sh" "$root/tests/conform"); then
	echo "not ok page: Node, playwright-core and axe-core are installed"
	exit 1
fi
tmp=$(mktemp -d "${TMPDIR:-/tmp}/overstat.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15
failed=0

# A run with each kind of result, ten times: ten targets.
awk '
	/^[{]"v"/ { if (runs++) exit; head = $0; print; next }
	NR % 601 == 0 { sub(/"result":"pass"/, "\"result\":\"fail\",\"seen\":\"<b>\\&amp; \\\"odd\\\"\",\"expected\":\"0\"") }
	NR % 607 == 0 { sub(/"result":"pass"/, "\"result\":\"fail\",\"seen\":\"odd\",\"known\":\"it is so\"") }
	{ print }
	END {
		split("crash timeout build missing", w, " ")
		for (i in w)
			print "{\"id\":\"program." w[i] "\",\"program\":\"" w[i] "\",\"function\":\"\",\"user\":\"\",\"class\":\"shall\",\"result\":\"" w[i] "\",\"seen\":\"ended\"}"
	}' "$1" >"$tmp/one.json"
set -- "$@" "$tmp/one.json"
for i in 2 3 4 5 6 7 8 9 10; do
	sed "1s/\"target\":\"/&$i /" "$tmp/one.json" >"$tmp/$i.json"
	ten="$ten $tmp/$i.json"
done
# A target of a gallery that was not judged is no column.
for target in none 'nor this'; do
	echo '{"v":1,"target":"'"$target"'","not":"no <libc> for it"}'
done >"$tmp/not.json"
# shellcheck disable=SC2086 # files
"$conform" report --html="$tmp/ten.html" "$tmp/one.json" "$tmp/not.json" $ten >"$tmp/out"
# In seconds of the processor, which others that are at work do not change.
took=$({
	"$conform" report --html="$tmp/both.html" "$1" "$1" "$1" "$1" "$1" "$1" "$1" "$1" "$1" "$1" >"$tmp/out"
	times
} | awk -F '[ms ]+' 'END { printf "%.1f", ($1 + $3) * 60 + $2 + $4 }')
if awk "BEGIN { exit !($took > 0 && $took <= 5) }"; then
	echo "ok page: of ten targets in $took s"
else
	echo "not ok page: of ten targets in $took s"
	failed=1
fi
"$conform" report --html="$tmp/given.html" "$@" >"$tmp/out"
# Its figures by the results and by the summary, which is not made with it.
sed -n 's/^{"id":"\([^"/]*\).*/\1/p' "$@" | grep -v '^program' | sort -u >"$tmp/asked"
sed -n 's/^<tr class="[a-z ]*" id="q[1-9].*<span class="i">[^<]*, \([^<]*\)<.*/\1/p' "$tmp/given.html" | sort >"$tmp/shown"
if [ -s "$tmp/asked" ] && cmp -s "$tmp/asked" "$tmp/shown"; then
	echo "ok page: a row for each of $(wc -l <"$tmp/asked") requirements"
else
	echo "not ok page: a row for each requirement: $(comm -3 "$tmp/asked" "$tmp/shown" | head -n 3 | tr '\n\t' '  ')"
	failed=1
fi
sed -n 's/^.*: \([0-9]*\) requirements* broken, \([a-z]*\) [a-z]* \([0-9]*\), \([0-9]*\) kept.*; \([0-9]*\) checks passed, \([0-9]*\) failed.*/\1 \2 \3 \4 \5 \6/p' "$tmp/out" |
	awk '{ print $1 + ($2 == "promises" ? $3 : 0), $4, $5, $6 }' >"$tmp/asked"
sed -n 's/^<li><h2>.*<p class="b [a-z]*">\([^ ]*\) .*<p>\([0-9]*\) kept.*<p class="f">\([0-9,]*\) checks passed, \([0-9,]*\) failed.*/\1 \2 \3 \4/p' "$tmp/given.html" |
	sed 's/,//g; s/^nothing /0 /' >"$tmp/shown"
if [ "$(wc -l <"$tmp/asked")" = 3 ] && cmp -s "$tmp/asked" "$tmp/shown"; then
	echo 'ok page: what is broken, kept, passed and failed, as the summary has it'
else
	echo "not ok page: what is broken, kept, passed and failed: $(paste -s -d, "$tmp/shown"), expected $(paste -s -d, "$tmp/asked")"
	failed=1
fi
# Of two runs: one check worse, one better, one gone.
awk '/"result":"pass"/ && ++n == 20 { sub(/"result":"pass"/, "\"result\":\"fail\",\"seen\":\"even\"") } /^[{]"v"/ && runs++ { exit } { print }' "$1" >"$tmp/old.json"
awk '/"result":"pass"/ && ++n == 20 { sub(/"result":"pass"/, "\"result\":\"fail\",\"seen\":\"odd\"") }
	n == 300 && !gone++ { next } /"seen":"even"/ { sub(/"result":"fail","seen":"even"/, "\"result\":\"pass\"") } { print }' "$tmp/old.json" >"$tmp/new.json"
"$conform" diff --html="$tmp/diff.html" "$tmp/old.json" "$tmp/new.json" >"$tmp/out"
for page in ten given diff; do
	said=$(tidy -q -e "$tmp/$page.html" 2>&1)
	if [ -z "$said" ]; then
		echo "ok page: $page.html: tidy has nothing to say"
	else
		echo "not ok page: $page.html: $(printf '%s\n' "$said" | head -n 1)"
		failed=1
	fi
done
if [ "$(wc -c <"$tmp/ten.html")" -lt 1500000 ]; then
	echo "ok page: ten targets in less than 1.5 MB"
else
	echo "not ok page: ten targets have $(wc -c <"$tmp/ten.html") bytes"
	failed=1
fi
timeout -k 10 600 "$node/node" "$root/tests/conform/page.mjs" "$npm" "$tmp/ten.html" "$tmp/given.html" "$tmp/diff.html" || failed=1
exit "$failed"
