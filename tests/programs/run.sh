#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh PROGRAM...: programs from Debian's sources, unmodified, built with
# overstat-cc over glibc, and their own tests. A program is a file here:
#
#	package   the name of the source package [PROGRAM]
#	needs     Debian's packages that it is built with
#	build     builds it in this directory, from $source, with CC=$cc
#	objects   the objects that must not call the libc's own [all]
#	tests     its own tests, with ok and not_ok, or counts
#	results   what compared asks for
#
# Of each no object calls the libc's stat family, fsync or fdatasync, and some call
# ours. What was built is kept in build/cache/programs by all that goes in.
# shellcheck disable=SC2034,SC2154,SC2317 # a program's file is sourced
unset MAKEFLAGS MAKELEVEL CFLAGS CPPFLAGS LDFLAGS POSIXLY_CORRECT
export LC_ALL=C TZ=UTC0 FORCE_UNSAFE_CONFIGURE=1
here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=$(cd "$here/../.." && pwd) || exit 1
cache=$root/build/cache/programs work=$root/build/programs
mkdir -p "$cache" "$work" || exit 1
# shellcheck source=tests/programs.sh
. "$root/tests/programs.sh"
# check NAME COMMAND...: it succeeds; what it says is in $log
check() {
	check_name=$1
	shift
	if timeout -k 10 300 "$@" >"$log" 2>&1 </dev/null; then
		ok "$check_name"
	else
		not_ok "$check_name" "failed: $(grep -m 2 -i -E 'error|fail' "$log" || tail -n 2 "$log")"
		return 1
	fi
}
needs='' objects='' package=''

# made DIR CC: a copy of $source in DIR, and build there
made() {
	at=$1 cc=$2
	[ ! -e "$at/.built" ] || return 0
	rm -rf "$at"
	mkdir -p "$at"
	# A copy may have any times: what is generated is not out of date.
	cp -R "$source/." "$at/" && find "$at" -type f -exec touch -d @1000000000 {} +
	(cd "$at" && build && touch .built) >"$log" 2>&1
}
# compared: results prints a line 'pass NAME', 'fail NAME' or 'skip NAME' for each of the
# program's own tests. Of one that fails, the same built without overstat is asked: what
# fails there too is named and is none of ours.
compared() {
	results >"$work/$program.ours" 2>"$log"
	grep -q '^pass ' "$work/$program.ours" || not_ok 'its own tests' "none has passed: $(tail -n 2 "$log")"
	if grep -q '^fail ' "$work/$program.ours"; then
		made "$dir.plain" gcc || not_ok 'builds without overstat' "$(tail -n 2 "$log")"
		(cd "$dir.plain" && results) >"$work/$program.plain" 2>"$log"
	else
		: >"$work/$program.plain"
	fi
	while read -r state name; do
		case $state in
		pass) ok "$name" ;;
		skip) echo "  skipped by $program itself: $name" ;;
		*)
			if grep -q -x -F "fail $name" "$work/$program.plain"; then
				echo "  fails without overstat too: $name"
			else
				not_ok "$name" 'fails, and does not without overstat'
			fi
			;;
		esac
	done <"$work/$program.ours"
}

program=overstat about="programs: overstat" log=$work/overstat.log
mkdir -p "$work/overstat" && cd "$work/overstat" || exit 1
exec 9>lock
flock 9
check 'builds' sh -c "'$root/configure' -q CC=gcc && make -j2" || exit 1
exec 9>&-
cc=$work/overstat/obj/overstat-cc
sum=$(cat obj/include/*.h obj/include/*/*.h lib/liboverstat.a obj/overstat-cc "$(command -v gcc)" | cksum | cut -d' ' -f1)
own='(__)?[fl]?stat(at)?(64)?(_time64)?|__[fl]?xstat(at)?(64)?|f(data)?sync'
one() {
	log=$work/$program.log
	# shellcheck source=/dev/null
	. "$here/$program.sh"
	# shellcheck disable=SC2086 # words
	needed $needs || return
	fetched "${package:-$program}" || return
	dir=$cache/${source##*/}-$( (echo "$sum" && sed '/^results() {/,$d;/^tests() {/,$d' "$here/$program.sh") | cksum | cut -d' ' -f1)
	[ -e "$dir/.built" ] || rm -rf "$cache/${source##*/}-"*
	made "$dir" "$cc" || {
		not_ok 'builds with overstat-cc' "$(grep -m 2 -E '[Ee]rror[: ]' "$log" || tail -n 2 "$log")"
		return
	}
	cd "$dir" || return
	ok "builds with overstat-cc: ${source##*/}"
	all=$(eval "${objects:-find . -name '*.o' ! -name 'conftest*'}")
	# shellcheck disable=SC2086 # words
	nm -A -u $all >"$work/$program.nm" 2>/dev/null
	same "no object calls the libc's own" "$(grep -E " U ($own)(@|\$)" "$work/$program.nm" | head -n 3)" ''
	case $(grep -c ' U __overstat_' "$work/$program.nm") in
	0) not_ok 'objects call ours' 'none does' ;;
	*) ok "objects call ours: $(grep -o '__overstat_.*' "$work/$program.nm" | sort -u | sed 's/__overstat_//' | tr '\n' ' ')" ;;
	esac
	tests
}
each 'programs: ' "$@"
exit $failed
