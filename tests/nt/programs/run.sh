#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh CPU-CRT BUILD PROGRAM...: programs from Debian's sources, unmodified, as Windows
# programs under wine: built by the plain compiler, and by the overstat-cc of BUILD with
# the runtime's own names, which most programs for Windows call. A program is a file here:
#
#	packages  the source packages [PROGRAM]; the first is in $source, the next in $second
#	needs     Debian's packages that it is built with
#	build     makes program.exe in this directory by $cc
#	more      further files [none]
#	tests     by says and leaves
#
# Each case has what is seen with overstat and what without, so that where the two differ
# it is seen to fail.
# shellcheck disable=SC2034,SC2154,SC2317 # a program's file is sourced
unset MAKEFLAGS MAKELEVEL CFLAGS CPPFLAGS LDFLAGS
here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=${here%/*/*/*}
target=$1 out=$(cd "${2:?run.sh CPU-CRT BUILD PROGRAM...}" && pwd) || exit 1
shift 2
wine=$root/tests/nt/wine.sh
export LC_ALL=C.UTF-8 TZ=UTC0 WINE_LIMIT=60
# shellcheck source=tests/programs.sh
. "$root/tests/programs.sh"

# files: what a program is shown, each time anew
files() {
	rm -rf files && mkdir -p files/dir && (
		cd files || exit
		echo text >two && ln two names && echo other >other && echo text >./2100 && echo text >Zażółć-日本 &&
			truncate -s 5368709123 5GiB && touch -d '2100-01-02 03:04:05 UTC' 2100 && more
	)
}
# ran WHICH ARGUMENT...: what it says is in said. By a file, as wine's server would hold
# a pipe of $() open.
ran() {
	which=$1
	shift
	files && (cd files && exec "$wine" "../$which/program.exe" "$@") >log 2>&1 </dev/null
	tr -d '\r' <log | grep -a -v '^wine: ' >said
}
# leaves CASE OURS PLAIN COMMAND ARGUMENT...: what COMMAND says afterwards
leaves() {
	case=$1 with=$2 without=$3 command=$4
	shift 4
	for which in overstat plain; do
		ran "$which" "$@"
		same "$case, $which" "$(cd files && eval "$command" 2>&1)" "$with"
		with=$without
	done
}
# says CASE OURS PLAIN ARGUMENT...: its last line, with overstat and without
says() {
	case=$1 with=$2 without=$3
	shift 3
	leaves "$case" "$with" "$without" 'tail -n 1 ../said' "$@"
}

one() {
	packages=$program needs='' second=''
	more() {
		:
	}
	# shellcheck source=/dev/null
	. "$here/$program.sh"
	# shellcheck disable=SC2086 # words
	needed wine wine64 $needs || return
	for package in $packages; do
		fetched "$package" || return
		[ "$package" = "${packages%% *}" ] && first=$source || second=$source
	done
	source=$first
	rm -rf "$out/programs/$program"
	mkdir -p "$out/programs/$program/overstat" "$out/programs/$program/plain" && cd "$out/programs/$program" || return
	for which in plain overstat; do
		case $which in
		plain) cc=$("$root/tests/nt/compiler.sh" "${target%-*}" "${target#*-}") ;;
		*) cc="$out/obj/overstat-cc --overstat-crt-names" ;;
		esac
		if ! (cd $which && build) >log 2>&1 || [ ! -s $which/program.exe ]; then
			not_ok "is built, $which" "$(grep -m 2 -E 'error|undefined' log || tail -n 2 log)"
			return
		fi
		ok "is built, $which: ${source##*/}"
	done
	tests
}
each "$target, " "$@"
"$wine" --stop
exit $failed
