#!/bin/sh
# SPDX-License-Identifier: MIT
# crash.sh BUILD-DIR: dvscat of BUILD-DIR is ended at each call that changes a
# file, before it, after it and in the middle of a write, and what had not been
# synced is lost (crash.c): the catalogue that is read back is the old or the new
# one. A call that fails in place of that leaves the old one.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
build=$(cd "${1:?crash.sh BUILD-DIR}" && pwd) || exit 1
dvscat=$build/obj/dvscat
cc=$(sed -n 's/^CC = //p' "$build/Makefile")
tmp=$(mktemp -d /dev/shm/overstat.XXXXXX) || exit 1
lib=$(mktemp -d "${TMPDIR:-/tmp}/overstat.XXXXXX") || exit 1
trap 'rm -rf "$tmp" "$lib"' 0
trap 'exit 1' 1 2 15
cd "$tmp" || exit 1
failed=0

not_ok() {
	echo "not ok crash: $*"
	failed=1
}
# shellcheck disable=SC2086 # the compiler is words
$cc -std=c11 -D_GNU_SOURCE -O1 -fPIC -shared -Wall -Wextra -Werror -o "$lib/crash.so" "$here/crash.c" -ldl ||
	{ not_ok 'crash.c does not compile'; exit 1; }

# dvscat with crash.so in front of the libc: `crashing AT HOW WORD...`
crashing() {
	at=$1 how=$2
	shift 2
	env LD_PRELOAD="$lib/crash.so" CRASH_AT="$at" CRASH_HOW="$how" \
		timeout 60 "$dvscat" "$@" >out 2>&1
}

# scenario NAME WORD...: the command on a copy of the catalogue in `start`, which
# is empty where there is none.
scenario() {
	name=$1
	shift
	rm -rf work && cp -R start work && cd work || exit 1
	"$dvscat" "$@" >../out 2>&1 || not_ok "$name: $(cat ../out)"
	"$dvscat" list cat >../new 2>&1
	cd .. || exit 1
	{ [ ! -r start/cat ] || "$dvscat" list start/cat; } >old 2>&1
	rm -rf work && cp -R start work && cd work || exit 1
	CRASH_LOG=$tmp/calls crashing 0 before "$@" || not_ok "$name: it does not run with crash.so"
	"$dvscat" list cat >../seen 2>&1
	cmp -s ../seen ../new || not_ok "$name: what has ended well is lost in a crash: $(head -n 1 ../seen)"
	cd .. || exit 1
	calls=$(wc -l <calls)
	[ "$(sort -u calls | paste -s -d ' ' -)" = "${expected:?}" ] ||
		not_ok "$name: it calls $(sort -u calls | paste -s -d ' ' -), expected $expected"
	rm -f calls
	was_old=0 was_new=0 errors=0 n=0
	while [ $n -lt "$calls" ]; do
		n=$((n + 1))
		for how in before half after error; do
			rm -rf work && cp -R start work && cd work || exit 1
			crashing $n $how "$@"
			status=$?
			{ [ ! -e cat ] || "$dvscat" list cat; } >../seen 2>&1
			cd .. || exit 1
			if [ "$how" = error ]; then
				[ $status = 1 ] || not_ok "$name: call $n fails, and it ends with $status"
				errors=$((errors + 1))
			else
				[ $status = 137 ] || not_ok "$name: call $n, $how: it ends with $status"
			fi
			if cmp -s seen old; then
				was_old=$((was_old + 1))
			elif cmp -s seen new; then
				was_new=$((was_new + 1))
			else
				not_ok "$name: call $n, $how: neither the old nor the new: $(head -n 1 seen)"
			fi
			# What a crash leaves is in nobody's way.
			(cd work && "$dvscat" "$@" >../out 2>&1 || [ "$how" = after ] || [ "$how" = error ]) ||
				not_ok "$name: call $n, $how: the next one fails: $(cat out)"
		done
	done
	echo "ok crash: $name: $calls calls, each before, half, after and failing: $was_old times the old, $was_new times the new one"
	case " $was_old $was_new " in
	*" 0 "*) not_ok "$name: not both were seen" ;;
	esac
}

mkdir start
expected='fsync openat pwrite renameat'
# shellcheck disable=SC2016 # user IDs
scenario 'add to none' add cat ':A:$U.FIRST' pages=1 created=@1 accessed=@1 changed=@1
for f in A B C; do
	"$dvscat" add start/cat ":A:\$U.$f" pages=2 created=@5 accessed=@5 changed=@5 || not_ok "add $f"
done
expected='fchmod fsync openat pwrite renameat'
# shellcheck disable=SC2016
scenario 'add to three' add cat ':A:$U.BB' pages=1 created=@1 accessed=@1 changed=@1
# shellcheck disable=SC2016
scenario 'replace one' add -f cat ':A:$U.B' pages=9 created=@1 accessed=@1 changed=@1
# shellcheck disable=SC2016
scenario 'remove one' remove cat ':A:$U.B'

# Those that run at the same time wait for one another.
mkdir many
for n in 1 2 3 4; do
	(
		i=0
		while [ $i -lt 10 ]; do
			i=$((i + 1))
			"$dvscat" add many/cat ":A:\$U.F$n.$i" || exit 1
		done
	) &
done
wait
if [ "$("$dvscat" list many/cat | wc -l)" = 40 ]; then
	echo 'ok crash: four at the same time, ten entries each: forty entries'
else
	not_ok "four at the same time, ten entries each: $("$dvscat" verify many/cat 2>&1)"
fi
if [ -e many/cat.new ]; then
	not_ok 'the file that is written aside is left'
else
	echo 'ok crash: nothing is left aside'
fi
exit $failed
