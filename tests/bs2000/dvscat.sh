#!/bin/sh
# SPDX-License-Identifier: MIT
# dvscat.sh DVSCAT: what dvscat(1) says.
dvscat=$1
here=$(cd "$(dirname "$0")" && pwd) || exit 1
tmp=$(mktemp -d "${TMPDIR:-/tmp}/overstat.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15
cd "$tmp" || exit 1
failed=0

# check NAME SEEN EXPECTED
check() {
	if [ "$2" = "$3" ]; then
		echo "ok dvscat: $1"
	else
		echo "not ok dvscat: $1: '$2', expected '$3'"
		failed=1
	fi
}
# refuses STATUS WHAT WORD...: it ends with STATUS, says WHAT, and changes nothing.
refuses() {
	expected=$1 what=$2
	shift 2
	before=$(cksum <./cat)
	said=$("$dvscat" "$@" 2>&1)
	status=$?
	check "$* ends with $expected" "$status" "$expected"
	check "$* says why" "$(echo "$said" | grep -c -e "$what")" 1
	check "$* changes nothing" "$(cksum <./cat)" "$before"
}
# add WORD...: one more entry, in one line what it says and its status.
add() {
	said=$("$dvscat" add "$@" 2>&1)
	echo "$?${said:+ $said}"
}
# names CATALOGUE: what is in it.
names() {
	"$dvscat" list "$1" | sed 's/ .*//' | paste -s -d ' ' -
}
now='created=@0 accessed=@0 changed=@0'
times='created=1970-01-01T00:00:00 accessed=1970-01-01T00:00:00 changed=1970-01-01T00:00:00'

# A line of list is what add takes. $ begins user IDs.
# shellcheck disable=SC2016
cat >lines <<'END'
:A: acl=rwxr-xr-x created=1970-01-01T00:00:00 accessed=1970-01-01T00:00:00 changed=1970-01-01T00:00:00
:A:$TSOS.A fcb=PAM pages=3 last-page=2 last-byte=2048 acl=rwxrwxrwx node created=2038-01-19T03:14:07 accessed=2038-01-19T03:14:08 changed=4317-03-18T02:44:48
:A:$TSOS.B fcb=SAM pages=4294967295 last-page=0 created=1900-01-01T00:00:00 accessed=1904-02-29T12:34:56 changed=2000-02-29T23:59:59
:A:$TSOS.C fcb=ISAM pages=0 last-page=0 acl=--------- epoch=1950 created=1950-01-01T00:00:00 accessed=1969-12-31T23:59:59 changed=2018-01-19T03:14:07
:B:$U.D fcb=PAM pages=1 last-page=1 remote created=2100-03-01T00:00:00 accessed=1900-03-01T00:00:00 changed=2400-12-31T00:00:00
:B:$U.E fcb=PAM pages=1 last-page=1 remote inactive io-error created=1972-01-31T00:00:00 accessed=1972-02-01T00:00:00 changed=1971-11-30T00:00:00
END
# Last first: the catalogue is in order all the same.
sort -r lines | while read -r line; do
	# shellcheck disable=SC2086 # words
	"$dvscat" add cat $line || echo "$line" >>refused
done
check 'add takes what list says' "$(cat refused 2>/dev/null)" ''
"$dvscat" list cat >seen
check 'list says what add was told' "$(cat seen)" "$(cat lines)"
check 'verify counts' "$("$dvscat" verify cat)" 'cat: 6 entries'
check 'the size is 128 bytes an entry and 128' "$(wc -c <./cat)" 896
chmod 640 cat
# shellcheck disable=SC2016,SC2086 # user IDs; words
{
	"$dvscat" add -f cat ':B:$U.D' pages=2 $now
	check 'add -f replaces' "$("$dvscat" list cat | grep 'U.D')" ":B:\$U.D fcb=PAM pages=2 last-page=2 $times"
	check 'the mode is kept' "$(stat -c %a cat)" 640
	"$dvscat" remove cat ':B:$U.D'
	check 'remove removes' "$("$dvscat" list cat)" "$(grep -v 'U.D' lines)"
	start=$(date +%s)
	"$dvscat" add cat ':B:$U.NOW'
	seconds=$(date -u -d "$("$dvscat" list cat | sed -n 's/.*NOW.*created=\([^ ]*\).*/\1/p')" +%s)
	check 'times that are not said are now' "$([ "$((seconds - start))" -ge -1 ] && [ "$((seconds - start))" -lt 60 ] && echo yes)" yes

	refuses 1 'there already' add cat ':A:$TSOS.A'
	refuses 1 'no name of a DVS file' add cat 'TSOS.A'
	refuses 1 'no name of a DVS file' add cat ':A:$TSOS.a'
	refuses 1 'no name of a DVS file' add cat ':A:$TSOS.A/'
	refuses 1 "unknown attribute 'size=3'" add cat ':A:$TSOS.X' size=3
	refuses 1 'not a number from 0 to 4294967295' add cat ':A:$TSOS.X' pages=4294967296
	refuses 1 'not a number from 0 to 4294967295' add cat ':A:$TSOS.X' pages=-1
	refuses 1 'not a number from 0 to 2048' add cat ':A:$TSOS.X' last-byte=2049
	refuses 1 'no Basic ACL' add cat ':A:$TSOS.X' acl=rwx
	refuses 1 'no Basic ACL' add cat ':A:$TSOS.X' acl=xwrrwxrwx
	refuses 1 'no FCB type' add cat ':A:$TSOS.X' fcb=pam
	refuses 1 'is no time' add cat ':A:$TSOS.X' created=2026-13-01T00:00:00
	refuses 1 'is no time' add cat ':A:$TSOS.X' created=yesterday
	# Of the calendar, and of the form alone.
	for t in 2026-02-31 2026-02-29 2100-02-29 2026-04-31 2026-01-32 2026-01-00 2026-00-01 1899-12-31 \
		2026-1-01 +202-01-01 2026-+1-01 '2026- 1-01' 2026-01-0x; do
		refuses 1 'is no time' add cat ':A:$TSOS.X' "created=${t}T00:00:00"
	done
	for t in 24:00:00 00:60:00 00:00:60 '00:00: 1' 00:00:0 00:00:000 00:00:00Z; do
		refuses 1 'is no time' add cat ':A:$TSOS.X' "created=2026-01-01T$t"
	done
	for t in @ @- @x @+1 '@ 1' @1x @- @--1 @9223372036854775808 @-9223372036854775809; do
		refuses 1 'is no time' add cat ':A:$TSOS.X' "created=$t"
	done
	for t in 9223372036854775807 -9223372036854775808 9223372036223623807; do
		refuses 1 'there can be no such entry' add cat ':A:$TSOS.X' "created=@$t"
		refuses 1 'there can be no such entry' add cat ':A:$TSOS.X' $now epoch=1950 "changed=@$t"
	done
	refuses 1 'there can be no such entry' add cat ':A:$TSOS.X' pages=1 last-page=2
	refuses 1 'there can be no such entry' add cat ':A:$TSOS.X' created=4317-03-18T02:44:49
	refuses 1 'there can be no such entry' add cat ':A:$TSOS.X' $now epoch=1950 changed=2018-01-19T03:14:08
	refuses 1 'there can be no such entry' add cat ':C:' pages=1
	refuses 1 'is not in cat' remove cat ':A:$TSOS.X'
	refuses 1 'No such file' list nosuch
	refuses 1 'No such file' remove nosuch ':A:'
	refuses 1 'not a regular file' list .
	refuses 2 'Usage' add cat
	refuses 2 'Usage' list cat cat
	refuses 2 'Usage' frobnicate cat
}
printf x | dd of=cat bs=1 seek=300 conv=notrunc status=none
for command in list verify 'add cat :C:' 'remove cat :A:'; do
	case $command in
	*' '*) ;;
	*) command="$command cat" ;;
	esac
	# shellcheck disable=SC2086 # words
	refuses 1 'entry 1: damaged' $command
done
"$dvscat" list lines >seen 2>&1
check 'a file of another kind is none' "$(cat seen)" 'dvscat: lines: not a catalogue, or its header is damaged'
check 'nothing is left aside' "$(find . -name '.dvscat*' -o -name '*.new')" ''

# shellcheck source=tests/bs2000/dvscat-file.sh
. "$here/dvscat-file.sh"
exit $failed
