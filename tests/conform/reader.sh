#!/bin/sh
# SPDX-License-Identifier: MIT
# reader.sh: overstat-conform under logs that are cut, mixed or doubled, wrong
# input and targets that misbehave; and its results as others read them. CC [cc].
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
conform=$root/tools/overstat-conform
: "${CC:=cc}"
"$root/tools/need.sh" perl libxml2-utils python3-junitparser python3 >&2 || {
	echo "not ok conform: the packages are installed"
	exit 1
}
tmp=$(mktemp -d "${TMPDIR:-/tmp}/overstat.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15
cd "$tmp" || exit 1
failed=0

# equal NAME SEEN EXPECTED
equal() {
	if [ "$2" = "$3" ]; then
		echo "ok conform: $1"
	else
		echo "not ok conform: $1: '$2', expected '$3'"
		failed=1
	fi
}
# ends NAME STATUS WORDS ARGUMENT...: the command says one line with these words
ends() {
	name=$1 status=$2 words=$3
	shift 3
	"$conform" "$@" >out 2>err </dev/null
	got=$?
	equal "$name: status" "$got" "$status"
	equal "$name: a sentence" "$(grep -c "^overstat-conform: .*$words" err)" 1
}
count() {
	grep -c "$1" "$2"
}

# A program's own output, by prove and by the reader.
"$conform" build --pack=pack --cc="$CC" --only=kinds --only=paths --only=hdr_stat >build.log 2>&1
equal 'build: programs' "$(wc -l <pack/list)" 3
for p in kinds paths hdr_stat; do
	mkdir "$p.dir" && "./pack/$p" "$p.dir" >"$p.tap"
	equal "prove takes what $p says" "$(prove -e cat "$p.tap" 2>&1 | tail -n 1)" 'Result: PASS'
done
cat kinds.tap paths.tap hdr_stat.tap >whole.log
total=$(count '^ok [^#]*$' whole.log)
"$conform" read --pack=pack --json=whole.json whole.log >out
equal 'read: every check of a whole log' "$(count '"result":"pass"' whole.json)" "$total"
equal 'read: nothing is missing' "$(count '"result":"missing"' whole.json)" 0
equal 'read: ids are unique' "$(cut -d '"' -f 4 whole.json | sort | uniq -d | wc -l)" 0

# Cut at every hundredth line; with CRLF and other lines between; twice.
lines=$(wc -l <whole.log) at=100
while [ "$at" -lt "$lines" ]; do
	head -n "$at" whole.log >cut.log
	want=$(count '^ok [^#]*$' cut.log)
	"$conform" read --pack=pack --json=cut.json cut.log >out
	got="$(count '"result":"pass"' cut.json)"
	[ "$got" = "$want" ] || break
	[ "$(count '"result":"missing"' cut.json)" -gt 0 ] || break
	at=$((at + 100))
done
equal "read: a log cut at every hundredth line of $lines" "$([ "$at" -ge "$lines" ] && echo all || echo "line $at: $got of $want")" all
awk 'NR % 7 == 0 { print "[    1.234567] usb 1-1: new device" } NR % 31 == 0 { print "ok, booting" } { printf "%s\r\n", $0 }' whole.log >mixed.log
"$conform" read --pack=pack --json=mixed.json mixed.log >out
equal 'read: CRLF and other lines between' "$(grep -v '^{"v"' mixed.json | cksum)" "$(grep -v '^{"v"' whole.json | cksum)"
cat whole.log kinds.tap paths.tap >twice.log
"$conform" read --pack=pack --json=twice.json twice.log >out
equal 'read: twice the same program' "$(count '"result":"pass"' twice.json)" "$total"
head -n 50 paths.tap | cat - whole.log >again.log
"$conform" read --pack=pack --json=again.json again.log >out
equal 'read: a program that was started again' "$(count '"result":"pass"' again.json)" "$total"
sed '/^ok 17 /d; /^ok 40 /d' kinds.tap | cat - paths.tap hdr_stat.tap >lost.log
"$conform" read --pack=pack --json=lost.json lost.log >out
equal 'read: lines that are lost are missing' "$(grep -o '2 of [0-9]* checks are missing' lost.json | wc -l)" 1
"$conform" read --pack=pack --json=none.json kinds.tap >out
equal 'read: programs that are not in the log' "$(count 'it is not in the log' none.json)" 2

# Wrong input.
ends 'no compiler' 3 'no compiler' --cc=no-such-compiler
ends 'a compiler that fails' 3 'does not compile' --cc=false
ends 'no --cc' 2 'no --cc'
ends 'an unknown option' 2 'unknown option' --cc="$CC" --nonsense
ends 'an option without its value' 2 "takes a value: --cc=VALUE" --cc gcc
ends 'an unknown command' 2 "no command 'biuld'" biuld --cc="$CC"
ends 'nowhere to build' 2 'cannot write' --cc="$CC" --only=kinds --build=/proc/nowhere
ends 'an unknown program' 2 'no program' --cc="$CC" --only=nonsense
ends 'an unknown requirement' 2 'no requirement' --cc="$CC" --only=non.sense
ends 'an unknown need' 2 'no need' --cc="$CC" --needs=-nonsense
ends 'no permission to write' 2 'cannot write' --cc="$CC" --json=/nonsense/a.json
ends 'no known file' 2 'no known file' --cc="$CC" --known=nonsense
echo 'a row without tabs' >known
ends 'a known file that makes no sense' 2 'line 1' --cc="$CC" --only=kinds --known=known --quiet
sed 's/^{"v":1/{"v":2/' whole.json >two.json
ends 'results of another version' 2 'version' report two.json
echo nonsense >nonsense
ends 'no results' 2 'no results' report nonsense
"$conform" --cc="$CC" --run=false --only=kinds --quiet >out 2>&1
equal 'a runner that fails at once' "$?" 3

# The known file: one that a failure needs, and one that none does.
printf '#!/bin/sh\n"$@" | sed "s|^ok \\([0-9]*\\) - sys_stat.h.st_size/fstat/file\$|not ok \\1 - sys_stat.h.st_size/fstat/file\\n  ---\\n  seen: \\"6\\"\\n  expected: \\"7\\"\\n  ...|"\n' >lies
printf '#!/bin/sh\nkill -SEGV $$\n' >crashes
printf '#!/bin/sh\nsleep 60\n' >hangs
printf '#!/bin/sh\nhead -c 200000 /dev/urandom\n' >rubbish
chmod +x lies crashes hangs rubbish
printf '*\talways\t*/fstat/file*\tit lies\n' >known
"$conform" --cc="$CC" --run="$tmp/lies" --only=kinds --once --quiet --json=lies.json >out 2>&1
equal 'a broken shall' "$?" 1
equal 'a broken shall, seen and expected' "$(count '"seen":"6","expected":"7"' lies.json)" 1
"$conform" --cc="$CC" --run="$tmp/lies" --only=kinds --once --quiet --known=known --tap=known.tap --junit=known.xml --json=known.json >out 2>&1
equal 'a known fault' "$?" 0
equal 'a known fault in TAP' "$(count '^not ok .* # TO''DO it lies' known.tap)" 1
"$conform" --cc="$CC" --only=kinds --once --quiet --known=known >out 2>&1
equal 'a row that no failure needs' "$?" 1
for odd in crashes hangs rubbish; do
	# shellcheck disable=SC2016 # the words of that script
	printf '#!/bin/sh\ncase $1 in */kinds) exec %s ;; *) exec "$@" ;; esac\n' "$tmp/$odd" >some
	chmod +x some
	"$conform" --cc="$CC" --run="$tmp/some" --only=kinds --only=hdr_stat --once --timeout=2 --quiet --json=some.json >out 2>&1
	equal "a target that $odd: status" "$?" 1
	what=crash
	[ "$odd" != hangs ] || what=timeout
	equal "a target that $odd: its program" "$(grep -c "\"id\":\"program.kinds\".*\"result\":\"$what\"" some.json)" 1
	equal "a target that $odd: the rest goes on" "$(($(count '"program":"hdr_stat".*"result":"pass"' some.json) > 80))" 1
done

# As others read it.
equal 'TAP of a run, by prove' "$(prove -e cat known.tap 2>&1 | tail -n 1)" 'Result: PASS'
equal 'JUnit, by xmllint' "$(xmllint --xpath 'concat(count(//testcase), " ", count(//skipped), " ", count(//failure))' known.xml)" \
	"$(grep -c '^{"id"' known.json) 1 0"
equal 'JUnit, by junitparser' "$(/usr/bin/python3 -c '
from junitparser import JUnitXml
x = JUnitXml.fromfile("known.xml")
print(sum(s.tests for s in x), sum(s.skipped for s in x), sum(s.failures for s in x), sum(1 for s in x for c in s))')" \
	"$(grep -c '^{"id"' known.json) 1 0 $(grep -c '^{"id"' known.json)"
for file in whole lies known some; do
	equal "doc/conformance.md says what $file.json has" "$(/usr/bin/python3 "$root/tests/conform/schema.py" "$root/doc/conformance.md" "$file.json")" right
done
sed 's/"result":"pass"/"result":"fine"/' whole.json >wrong.json
equal 'doc/conformance.md does not say what is wrong' "$(/usr/bin/python3 "$root/tests/conform/schema.py" "$root/doc/conformance.md" wrong.json | head -c 6)" line\ 2

# What many checks of a requirement say alike.
sed '/"id":"sys_stat.h.st_size/s/"result":"pass"/"result":"fail","seen":"odd"/' whole.json >odd.json
"$conform" report odd.json >out
equal 'report: the same fault is one line' "$(grep ': odd$' out | sed 's/.* and \([0-9]*\) like it: .*/\1/')" \
	"$(($(count '"class":"shall","result":"fail","seen":"odd"' odd.json) - 1))"

# What two runs differ in.
"$conform" diff whole.json whole.json >out
equal 'diff: of a run with itself' "$? $(head -n 1 out | sed 's/.*: //')" '0 0 better, 0 worse, 0 new, 0 gone'
sed '20s/"pass"/"fail","seen":"odd"/' whole.json >worse.json
"$conform" diff whole.json worse.json >out
equal 'diff: one is worse' "$? $(grep -c '^  worse .*: pass -> fail: odd' out)" '1 1'
"$conform" diff worse.json whole.json >out
equal 'diff: one is better' "$? $(grep -c '^  better .*: fail -> pass' out)" '0 1'

"$conform" diff --html=diff.html whole.json worse.json >out
equal 'diff --html: the change is marked, and leads to its check' \
	"$(grep -c '<a href="#c2-[0-9]*"><span class="m ch broken">1 worse</span></a>' diff.html) $(grep -c '<td>worse</td><td>pass</td><td>fail</td><td>odd</td>' diff.html)" '1 1'
"$conform" diff --html=same.html whole.json whole.json >out
equal 'diff --html: of a run with itself' "$(grep -c 'class="m ch' same.html) $(grep -c 'nothing changed' same.html)" '0 1'

# A target that was not judged.
echo '{"v":1,"target":"none","not":"no libc"}' | cat - whole.json >not.json
"$conform" report not.json >out
equal 'a target that was not judged: report' "$? $(head -n 1 out), $(sed -n '2s/.*; \([0-9]* checks passed\),.*/\1/p' out)" \
	"0 none: not judged: no libc, $total checks passed"
"$conform" diff not.json whole.json >out
equal 'a target that was not judged: diff' "$? $(sed 's/.*: //' out)" '0 0 better, 0 worse, 0 new, 0 gone'
equal 'a target that was not judged: doc/conformance.md says what it has' \
	"$(/usr/bin/python3 "$root/tests/conform/schema.py" "$root/doc/conformance.md" not.json)" right

# Each requirement is named by a check, each check names one.
awk -F '\t' '!/^#/ { print $1 }' "$root/tests/conformance/requirements.tsv" | sort >rows
equal 'requirements.tsv: no sentence of more than twenty words' \
	"$(awk -F '\t' '!/^#/ && split($6, w, " ") > 20 { print $1 }' "$root/tests/conformance/requirements.tsv")" ''
equal 'requirements.tsv: no row twice' "$(uniq -d rows)" ''
sed 's/.*\.//' rows | sort -u | while read -r word; do
	grep -q -F "$word" "$root"/tests/conformance/*.[ch] || echo "$word"
done >unused
equal 'requirements.tsv: no row without a check' "$(cat unused)" ''
exit "$failed"
