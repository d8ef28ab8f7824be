#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh PROGRAM...: programs from Debian's sources, unmodified, built with
# overstat-cc over glibc, and their own tests. A program is a file here:
#
#	needs     Debian's packages that it is built with
#	build     builds it in this directory, from $source, with CC=$cc
#	objects   the objects that must not call the libc's own [all]
#	tests     its own tests, with ok and not_ok, or counts
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
failed=0
# shellcheck source=tests/say.sh
. "$root/tests/say.sh"
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
needs='' objects=''

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
	"$root/tools/need.sh" gcc libc6-dev make binutils dpkg-dev $needs || {
		not_ok packages 'what it needs cannot be installed'
		return
	}
	source=$("$root/tools/source.sh" "$program") || {
		not_ok source 'is not to be had'
		return
	}
	dir=$cache/${source##*/}-$( (echo "$sum" && sed '/^tests() {/,$d' "$here/$program.sh") | cksum | cut -d' ' -f1)
	if [ ! -e "$dir/.built" ]; then
		rm -rf "$cache/${source##*/}-"*
		mkdir -p "$dir"
		# A copy may have any times: what is generated is not out of date.
		cp -R "$source/." "$dir/" && find "$dir" -type f -exec touch -d @1000000000 {} +
		(cd "$dir" && build && touch .built) >"$log" 2>&1 || {
			not_ok 'builds with overstat-cc' "$(grep -m 2 -E '[Ee]rror[: ]' "$log" || tail -n 2 "$log")"
			return
		}
	fi
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
for program; do
	about="programs: $program"
	if ! [ -r "$here/$program.sh" ] || [ "$program" = run ]; then
		not_ok programs "no program '$program'; there are: $(cd "$here" && for f in *.sh; do printf '%s ' "${f%.sh}"; done)"
		continue
	fi
	(one; exit $failed) || failed=1
done
exit $failed
