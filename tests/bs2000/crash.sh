#!/bin/sh
# SPDX-License-Identifier: MIT
# crash.sh BUILD-DIR: dvscat of BUILD-DIR is ended at each call that changes a
# file, before it, after it and in the middle of a write, and what had not been
# synced is lost (crash.c): the catalogue that is read back is the old or the new
# one. A call that fails in place of that leaves the old one. Then each of its
# system calls, whatever it is for, fails or is where it is killed (strace).
here=$(cd "$(dirname "$0")" && pwd) || exit 1
build=$(cd "${1:?crash.sh BUILD-DIR}" && pwd) || exit 1
"$here/../../tools/need.sh" strace || exit 1
dvscat=$build/obj/dvscat
cc=$(sed -n 's/^CC = //p' "$build/Makefile")
tmp=$(mktemp -d /dev/shm/overstat.XXXXXX) || exit 1
lib=$(mktemp -d "${TMPDIR:-/tmp}/overstat.XXXXXX") || exit 1
trap 'rm -rf "$tmp" "$lib"' 0
trap 'exit 1' 1 2 15
cd "$tmp" || exit 1
failed=0
in_place='the new one is in its place, but the directory cannot be synced'

not_ok() {
	echo "not ok crash: $*"
	failed=1
}
# shellcheck disable=SC2086 # the compiler is words
$cc -std=c11 -D_GNU_SOURCE -O1 -fPIC -shared -Wall -Wextra -Werror -o "$lib/crash.so" "$here/crash.c" -ldl ||
	{ not_ok 'crash.c does not compile'; exit 1; }

# in_work COMMAND WORD...: in `work`, a copy of `start`; what it says goes to `out`.
in_work() {
	rm -rf work && cp -a start work
	(
		cd work || exit 1
		timeout 60 "$@"
		exit $?
	) >out 2>&1
}
# crashing AT HOW WORD...: dvscat with crash.so in front of the libc.
crashing() {
	at=$1 how=$2
	shift 2
	in_work env LD_PRELOAD="$lib/crash.so" CRASH_LOG="$tmp/calls" CRASH_AT="$at" CRASH_HOW="$how" "$dvscat" "$@"
}

# state: of the catalogue in `work`, with its owner and mode, and of what is
# beside it and is neither dvscat's own nor crash.c's.
state() {
	(
		cd work || exit 1
		real=$(readlink -m cat)
		[ ! -e "$real" ] || "$dvscat" list cat 2>&1
		[ ! -e "$real" ] || stat -c 'the catalogue: %F %u:%g:%a' "$real"
		find "$PWD" ! -type d ! -path "$real" ! -name '.dvscat.*' ! -name '*.kept' \
			-printf '%P %y %l %U:%G:%m ' \( -type l -printf '\n' -o -exec cksum {} \; \) | sort
	)
}
# look WHEN: is it the old or the new one?
look() {
	state >seen
	if cmp -s seen old; then
		is=old was_old=$((was_old + 1))
	elif cmp -s seen new; then
		is=new was_new=$((was_new + 1))
	else
		is=neither
		not_ok "$1: neither the old nor the new: $(diff old seen | grep '^[<>]' | head -n 3 | paste -s -d '|' -)"
	fi
}
nothing_aside() {
	[ -z "$(find work -name '.dvscat.*')" ] || not_ok "$1: something is left aside"
}
# What a crash leaves is in nobody's way. That it is done already is no reason to
# fail for -f, and one for the others.
once_more() {
	when=$1
	shift
	(cd work && "$dvscat" "$@") >out 2>&1 || [ $is = new ] || not_ok "$when: the next one fails: $(cat out)"
}

# scenario NAME CALLS WORD...: the command on a copy of `start`; CALLS are those
# that it makes.
scenario() {
	name=$1 expected=$2
	shift 2
	rm -rf work && cp -a start work
	state >old
	in_work "$dvscat" "$@" || not_ok "$name: $(cat out)"
	state >new
	! cmp -s old new || not_ok "$name: the new one is the old one"
	was_old=0 was_new=0
	rm -f calls
	crashing 0 before "$@" || not_ok "$name: it does not run with crash.so"
	look "$name: it has ended well"
	[ $is = new ] || not_ok "$name: what has ended well is lost in a crash"
	mv calls made
	[ "$(sort -u made | paste -s -d ' ' -)" = "$expected" ] ||
		not_ok "$name: it calls $(sort -u made | paste -s -d ' ' -), expected $expected"
	was_old=0 was_new=0 n=0
	while read -r call <&3; do
		n=$((n + 1))
		for how in before half after error; do
			case $call-$how in
			pwrite-half) ;;
			*-half) continue ;;
			esac
			when="$name: $call, call $n, $how"
			crashing $n $how "$@"
			status=$?
			look "$when"
			case $how in
			error)
				[ $status = 1 ] || not_ok "$when: it ends with $status"
				nothing_aside "$when"
				case $call-$(cat out) in
				"fsync-directory-dvscat: cat: $in_place"*': No space left on device') ;;
				fsync-directory-* | *"$in_place"*) false ;;
				*': No space left on device') ;;
				*) false ;;
				esac || not_ok "$when: it says $(cat out)"
				;;
			*)
				[ $status = 137 ] || not_ok "$when: it ends with $status"
				;;
			esac
			once_more "$when" "$@"
		done
	done 3<made
	echo "ok crash: $name: $n calls, each before, after, failing, and half a write: $was_old times the old, $was_new times the new one"
	case " $was_old $was_new " in
	*" 0 "*) not_ok "$name: not both were seen" ;;
	esac
}

# killed NAME WORD...: each system call fails, or is not made because it is killed.
# That of the scenario before.
killed() {
	name="$1, each system call"
	shift
	in_work strace -qq -o "$tmp/trace" "$dvscat" "$@" || not_ok "$name: it does not run with strace: $(cat out)"
	# Each with how many there were of its name; those before main opens / are
	# the loader's.
	awk -F '(' '/^[a-z0-9_]+[(]/ { n[$1]++ }
		/^openat[(]AT_FDCWD, "[/]", / { own = 1 }
		own && /^[a-z0-9_]+[(]/ { print $1, n[$1] }' trace >made
	was_old=0 was_new=0 n=0
	while read -r call nth <&3; do
		n=$((n + 1))
		for what in error=EIO signal=KILL; do
			when="$name: $call $nth, $what"
			in_work strace -qq -o "$tmp/trace" -e "inject=$call:$what:when=$nth" "$dvscat" "$@"
			status=$?
			look "$when"
			case $what-$status-$is in
			error=EIO-0-new) nothing_aside "$when" ;;
			error=EIO-*-old) [ $status != 0 ] && nothing_aside "$when" ;;
			# After the rename: it is said, or the end itself fails.
			error=EIO-1-new) grep -q "$in_place" out ;;
			error=EIO-*-new) [ "$call" = exit_group ] ;;
			signal=KILL-137-*) ;;
			*) false ;;
			esac || not_ok "$when: it ends with $status, the catalogue is the $is one: $(cat out)"
			[ $what = error=EIO ] || once_more "$when" "$@"
		done
	done 3<made
	echo "ok crash: $name: $n, failing and killed: $was_old times the old, $was_new times the new one"
	if [ $n -lt 20 ] || [ $was_old -lt 20 ] || [ $was_new = 0 ]; then
		not_ok "$name: not all were seen"
	fi
}

writes='close fsync fsync-directory openat pwrite renameat'
keeps='close fchmod fsync fsync-directory openat pwrite renameat'
times='created=@1 accessed=@1 changed=@1'
# shellcheck disable=SC2016,SC2086 # user IDs; words
{
	mkdir start
	scenario 'add to none' "$writes" add cat ':A:$U.FIRST' pages=1 $times
	for f in A B C; do
		"$dvscat" add start/cat ":A:\$U.$f" pages=2 created=@5 accessed=@5 changed=@5 || not_ok "add $f"
	done
	scenario 'add to three' "$keeps" add cat ':A:$U.BB' pages=1 $times
	scenario 'remove one' "$keeps" remove cat ':A:$U.B'

	# A link to it, a hard link of it, and links where the new one was once written.
	mkdir start/sub
	mv start/cat start/sub/real
	ln -s sub/real start/cat
	ln start/sub/real start/other
	ln start/sub/real start/sub/real.new
	echo victim >start/victim
	ln -s victim start/cat.new
	owner=$keeps
	if [ "$(id -u)" = 0 ]; then
		chown 12:34 start/sub/real
		owner="${keeps%% *} fchmod fchown ${keeps#* fchmod }"
	else
		echo '  left out: an owner to be kept, for which one must be root'
	fi
	chmod 2640 start/sub/real
	scenario 'replace one through a link' "$owner" add -f cat ':A:$U.B' pages=9 $times
	killed 'replace one through a link' add -f cat ':A:$U.B' pages=9 $times

	# To nothing yet, and to a link.
	rm -rf start && mkdir -p start/sub
	ln -s sub/link start/cat
	ln -s "../new" start/sub/link
	scenario 'add to a link to nothing' "$writes" add cat ':A:$U.FIRST' pages=1 $times
	killed 'add to a link to nothing' add cat ':A:$U.FIRST' pages=1 $times

	# A signal ends it while it waits for the lock, and not while it writes.
	for call in flock pwrite64; do
		in_work strace -qq -o "$tmp/trace" -e inject=$call:signal=TERM:when=1 "$dvscat" add cat ':A:$U.FIRST' pages=1 $times
		status=$? was_old=0 was_new=0
		look "SIGTERM at $call"
		case $call-$status-$is-$(find work -name '.dvscat.*') in
		flock-143-old- | pwrite64-0-new-) echo "ok crash: SIGTERM at $call leaves the $is one, and nothing aside" ;;
		*) not_ok "SIGTERM at $call: it ends with $status, the catalogue is the $is one" ;;
		esac
	done
	# Until it is in its place the new one is for nobody who might not read the old.
	(umask 0 && cd work && strace -qq -o "$tmp/trace" -e trace=openat "$dvscat" add cat :B:)
	if grep -q 'O_CREAT|O_EXCL|O_NOFOLLOW|O_CLOEXEC, 0600) = ' trace; then
		echo 'ok crash: what is aside is for its owner alone'
	else
		not_ok "what is aside is for its owner alone: $(grep O_CREAT trace)"
	fi
}

# Those that run at the same time wait for one another, whatever they call it.
mkdir many many/away
ln -s many/cat link
ln -s ../cat many/away/link
for name in many/cat link "$tmp/many/away/link" many/away/../cat; do
	(
		i=0
		while [ $i -lt 10 ]; do
			i=$((i + 1))
			"$dvscat" add "$name" ":A:\$U.F$(echo "$name" | cksum | cut -c 1-6).$i" || exit 1
		done
	) &
done
wait
if [ "$("$dvscat" list many/cat | wc -l)" = 40 ]; then
	echo 'ok crash: four at the same time by four names, ten entries each: forty entries'
else
	not_ok "four at the same time, ten entries each: $("$dvscat" verify many/cat 2>&1)"
fi
left=$(find . -name '.dvscat.*' ! -path './work/*')
if [ "$left$(find many/away link -type f)" ]; then
	not_ok "something is left aside: $left"
else
	echo 'ok crash: nothing is left aside'
fi

# The same, and four of five are killed soon: what has ended well is there, and
# what is there is whole.
mkdir random
ln -s random/cat random.link
for name in random/cat random.link; do
	(
		i=0
		while [ $i -lt 100 ]; do
			i=$((i + 1))
			soon=0.00$((2 * (i % 5)))
			entry=":A:\$U.F$i.$(echo "$name" | cksum | cut -c 1-6)"
			! timeout -s KILL "$soon" "$dvscat" add "$name" "$entry" || echo "$entry" >>"$name.well"
		done
	) >/dev/null 2>&1 &
done
wait
"$dvscat" list random/cat >seen 2>&1 || not_ok "200, killed at random: $(cat seen)"
sort random/cat.well random.link.well >well
lost=$(sed 's/ .*//' seen | sort | comm -13 - well)
if [ -s random/cat.well ] && [ -s random.link.well ] && [ -z "$lost" ]; then
	echo "ok crash: 200, killed at random by two names: $(wc -l <well) ended well, $(wc -l <seen) entries"
else
	not_ok "200, killed at random: $(wc -l <well) ended well, and these are not there: $lost"
fi
exit $failed
