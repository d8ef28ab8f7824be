#!/bin/sh
# SPDX-License-Identifier: MIT
# lists.sh: each list in README and the documents beside what there is: a host,
# a page, a folder or a variable that is added must be named where a reader looks
# for it.
top=$(cd "$(dirname "$0")/.." && pwd) || exit 1
cd "$top" || exit 1
export LC_ALL=C
failed=0

# check WHAT MISSING: ok if nothing is missing
check() {
	if [ -z "$2" ]; then
		echo "ok lists: $1"
	else
		echo "not ok lists: $1:$2"
		failed=1
	fi
}
# named FILE WORD...: those that FILE does not name as words of their own
named() {
	file=$1
	shift
	for w; do
		grep -Eq -e "(^|[^A-Za-z0-9_])$w([^A-Za-z0-9_]|\$)" "$file" || printf ' %s' "$w"
	done
}
# differ FIRST SECOND: the lines that only one of the two lists has
differ() {
	printf '%s\n%s\n' "$1" "$2" | sort | uniq -u | tr '\n' ' ' | sed 's/^/ /; s/ *$//'
}

hosts=$(./configure --help | sed -n 's/^Hosts: *//p' | tr ' ' '\n' | sort)
check "configure knows hosts" "$([ "$(echo "$hosts" | wc -l)" -gt 10 ] || echo " too few: $hosts")"
check "overstat(7) has a row for each host, and no other" \
	"$(differ "$hosts" "$(sed -n '/^\.Ss Targets/,/^\.El/s/^\.It \([^ ]*\) Ta.*/\1/p' doc/man/overstat.7)")"
cpus=$(echo "$hosts" | sed 's/-.*//' | sort -u)
# shellcheck disable=SC2086 # words
{
	check "README names each CPU" "$(named README.md $cpus)"
	check "CHANGELOG names each CPU" "$(named CHANGELOG.md $cpus)"
	check "tools/check has a target for each Linux CPU" \
		"$(for h in $hosts; do case $h in *-linux) [ -r "tests/target/linux-${h%-*}.sh" ] || printf ' %s' "$h" ;; esac; done)"
	native=$(sed -n 's/^\([a-z0-9_]*\).*) .*native=yes.*/\1/p' arch/linux/configure.sh)
	zero_copy=$(sed -n '/^\.Sh IMPLEMENTATION NOTES/,/^are the kernel/p' doc/man/overstat_fstat.3 | grep '^On Linux for')
	check "overstat_fstat(3) names the CPUs with zero copy, and no other" \
		"$(differ "$native" "$(echo "$zero_copy" | sed 's/^On Linux for//; s/ and / /; s/,//g' | xargs -n 1)")"
}

pages=$(cd doc/man && for p in *.[1-9]; do echo "${p%.*}(${p##*.})"; done)
check "README names each page" \
	"$(for p in $pages; do grep -qF "$p" README.md || printf ' %s' "$p"; done)"
check "overstat(7) SEE ALSO has each page" \
	"$(for p in $pages; do n=${p%(*} s=${p#*(}
		[ "$n" = overstat ] || sed -n '/^\.Sh SEE ALSO/,/^\.Sh ST/p' doc/man/overstat.7 | grep -q "^\\.Xr $n ${s%)}" || printf ' %s' "$p"; done)"
# shellcheck disable=SC2046 # words
{
	check "README names each folder" \
		"$(for d in */; do [ "$d" = build/ ] || grep -qF "\`$d\`" README.md || printf ' %s' "$d"; done)"
	check "README links each document that is not about the tests" \
		"$(for d in doc/*.md; do case $d in */fuzz.md) ;; *) grep -qF "($d)" README.md || printf ' %s' "$d" ;; esac; done)"
	check "design.md names each file of src/internal" \
		"$(named doc/design.md $(cd src/internal && for f in *.h; do echo "$f"; done))"
	check "porting.md names each variable of a configure.sh" \
		"$(named doc/porting.md $(sed -n '/^find_system()/,/^}/s/.*cpu=[^ ]* \(cpu_macro=.*\)/\1/p' configure | tr ' ' '\n' | sed 's/=.*//'))"
	# shellcheck disable=SC2016 # back quotes of Markdown
	check "porting.md names only files that there are" \
		"$(for f in $(grep -o '`\(tests\|src\|arch\|tools\|include\)/[a-z0-9_/.-]*`' doc/porting.md | tr -d '`'); do [ -e "$f" ] || printf ' %s' "$f"; done)"
	check "porting.md names each file of the example" \
		"$(named doc/porting.md $(cd arch/example && for f in *; do echo "$f"; done))"
}
lines=$(wc -l <README.md)
check "README has at most 130 lines" "$([ "$lines" -le 130 ] || echo " $lines")"
exit $failed
