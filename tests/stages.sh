#!/bin/sh
# SPDX-License-Identifier: MIT
# stages.sh list|beside|alone TARGET: the stages of a target, for tools/check. list
# says what they are; beside runs those that others may run beside, alone the
# others. OVERSTAT_RUN is the directory of the run, OVERSTAT_WITHOUT the names that
# are left out, OVERSTAT_HERE is yes where tools/check has no arguments, OVERSTAT_PID the
# process that waits for us.
# shellcheck disable=SC2034 # a target's file reads root, build and here
how=$1 target=$2
root=$(cd "$(dirname "$0")/.." && pwd) && cd "$root" || exit 1
build=$root/build/$target
logs=$root/build/log/$target run=$OVERSTAT_RUN without=$OVERSTAT_WITHOUT here=$OVERSTAT_HERE
results=$run/$target.results
# A target that gives one of these another value ends there, and does not write into
# what is another's.
readonly how target root logs run without here results

# said NAME STATE PASSED FAILED SKIPPED SECONDS CPU: what tools/check adds up
said() {
	printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$@" >>"$results"
}
# show FILE: on the screen, in one piece. The line that a terminal has at the
# bottom gives way.
show() {
	(
		flock 8
		[ ! -t 1 ] || printf '\r\033[K'
		cat "$1"
	) 8>"$run/screen"
}
line() {
	printf '  %-16s %-34s %s\n' "$target" "$1" "$2"
}
# spent: sets spent, the seconds that the processes of the stages have had so far.
# Not in $(), which has done nothing yet.
spent() {
	times >"$run/$target.times"
	spent=$(sed -n '2s/[ms]/ /gp' "$run/$target.times" | awk '{ printf "%d", ($1 + $3) * 60 + $2 + $4 }')
}

# lacks NAME...: sets lack, the first of the stages that there is no result to build on
# of and why, and state, what the stage that needs it is for that.
lacks() {
	for need; do
		state=$(awk -F '\t' -v name="$need" '$1 == name { print $2 }' "$results")
		case $state in
		passed) continue ;;
		'') lack="$need, and no stage before it has that name" state=failed ;;
		out) lack="$need, which is left out by name" state=skipped ;;
		*) lack="$need, which $state" state=skipped ;;
		esac
		return
	done
	return 1
}

# stage [--needs=STAGE]... NAME COMMAND...: runs it and counts the lines of its
# output that start with "ok " and "not ok "; an "ok" that says SKIP is a skip. A
# command that fails without saying what failed, or that checks nothing, is a
# failure. What a stage needs has passed before, the packages in any case. A need that
# has not come up before is a mistake in the target, and a failure: else what waits for
# it is never run, and nobody sees it. In a subshell, for the variables of a target are
# its own; where that is killed the target ends.
stage() {
	(staged "$@")
	set -- $?
	[ "$1" -le 1 ] || exit "$1"
	return "$1"
}
staged() {
	needs=''
	while :; do
		case $1 in
		--needs=*) needs="$needs ${1#*=}" ;;
		*) break ;;
		esac
		shift
	done
	name=$1
	shift
	case $how in
	list)
		printf 'stage\t%s\t%s\t%s\t%s\n' "$target" "$name" "${needs# }" "$rest"
		return 0
		;;
	alone) [ "$when" = alone ] || return 0 ;;
	beside)
		if [ "$when" = alone ]; then
			echo "$target" >>"$run/alone"
			return 0
		fi
		;;
	esac
	kill -0 "$OVERSTAT_PID" 2>/dev/null || exit 2
	block=$run/$target.block log=$logs/$name
	case " $without " in
	*" $name "*)
		said "$name" out 0 0 1 0 0
		line "$name" 'left out by name' >"$block"
		show "$block"
		return 1
		;;
	esac
	if [ "$name" != packages ] && grep -q '^packages	failed' "$results"; then
		needs="packages $needs"
	fi
	# shellcheck disable=SC2086 # names
	if lacks $needs; then
		case $state in
		failed) said "$name" failed 0 1 0 0 0 ;;
		*) said "$name" skipped 0 0 1 0 0 ;;
		esac
		line "$name" "not run: it needs $lack" >"$block"
		show "$block"
		return 1
	fi
	spent
	had=$spent start=$(date +%s)
	echo "$name $start" >"$run/$target.now"
	"$@" >"$log" 2>&1 </dev/null 9>&-
	status=$?
	seconds=$(($(date +%s) - start))
	spent
	rm -f "$run/$target.now"
	skipped=$(grep -c '^ok .*# *[Ss][Kk][Ii][Pp]' "$log")
	ok=$(($(grep -c '^ok ' "$log") - skipped))
	not_ok=$(grep -c '^not ok ' "$log")
	why=
	if [ "$not_ok" = 0 ]; then
		if [ "$status" != 0 ]; then
			not_ok=1 why="ended with status $status and names no failed check"
		elif [ "$ok" = 0 ]; then
			not_ok=1 why="ran no check"
		fi
	fi
	state=passed
	[ "$not_ok" = 0 ] || state=failed
	said "$name" $state "$ok" "$not_ok" "$skipped" "$seconds" $((spent - had))
	{
		line "$name" "$(printf '%6d passed %4d failed' "$ok" "$not_ok"
			[ "$skipped" = 0 ] || printf ' %4d skipped' "$skipped"
			printf ' %5d s' "$seconds")"
		if [ "$not_ok" != 0 ]; then
			grep '^not ok ' "$log" | head -n 40 | sed 's/^/    /'
			if [ -n "$why" ]; then
				echo "    $name $why; its last lines:"
				tail -n 15 "$log" | sed 's/^/    | /'
			fi
			echo "    all of it: ${log#"$root"/}"
		fi
	} >"$block"
	show "$block"
	[ "$not_ok" = 0 ]
}
rest=''
# more STAGE...: one that tools/check without arguments leaves to --all: what it looks at
# another stage has looked at by other means, or this machine does not run
more() {
	[ -z "$here" ] || return 0
	rest=yes
	stage "$@"
	set -- $?
	rest=''
	return "$1"
}
when=beside
# alone STAGE...: one that measures, when nothing else of the run is at work. It tells nobody
# who has changed a line whether that is right, and takes a minute by itself: it is one of
# those above.
alone() {
	when=alone
	more "$@"
	set -- $?
	when=beside
	return "$1"
}

# by_name: the target runs only where it is named, and not in --all
by_name() {
	[ "$how" != list ] || printf 'by_name\t%s\n' "$target"
}

# packages [--least="TOOL VERSION..."] PACKAGE...: the first stage, which installs
# them, and says what is too old
packages() {
	least=''
	case $1 in
	--least=*)
		least=${1#*=}
		shift
		;;
	esac
	[ "$how" != list ] || printf 'packages\t%s\t%s\n' "$target" "$*"
	stage packages installs "$@"
}
installs() {
	tools/need.sh "$@" && echo 'ok the packages that the tests need are installed' || return 1
	# shellcheck disable=SC2086 # words
	old=$(tools/least.sh $least 2>&1) || {
		echo "not ok $old" | sed '2,$s/^/not ok /'
		return 1
	}
}

# CFLAGS for what the house looks at: configure's own, and the stack that each function
# takes, which tests/house/stack.sh would have to build for again.
says_stack='-O2 -g -fstack-usage'

case $how in
list) ;;
*)
	echo $$ >"$run/$target.pid"
	mkdir -p "$logs" && : >>"$results" || exit 1
	;;
esac
# shellcheck source=/dev/null
. "tests/target/$target.sh"
# Not reached by one that was killed, or that a mistake in the file has ended.
[ "$how" = list ] || : >"$run/$target.$how"
