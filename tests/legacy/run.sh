#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh [musl] [glibc]: old programs, unmodified from Debian's sources, built
# with overstat-cc. Of each:
# - no object calls the libc's stat family, fsync or fdatasync;
# - what it prints of the directory that tools/demodir.c makes is what it prints
#   when it is built without overstat;
# - where that has a time of modification in it, it changes when the same
#   objects are linked with a library that shifts each st_mtime by a day: else
#   the comparison would prove nothing.
# A program is a file here: compile and link say how it is built with ./cc, cases
# what it is asked. Objects are cached in build/cache/legacy, by the program's
# version and all that compiling reads, its file up to link() included; linking
# is done each time.
# shellcheck disable=SC2034,SC2046,SC2154,SC2317 # a program's file is sourced
unset MAKEFLAGS MAKELEVEL CFLAGS CPPFLAGS LDFLAGS POSIXLY_CORRECT
export LC_ALL=C TZ=UTC0
IFS='
'
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
cache=$root/build/cache/legacy
work=$root/build/legacy
programs='tree
mawk
busybox
coreutils'
[ $# != 0 ] || set -- musl glibc
for libc; do
	case $libc in
	musl | glibc) ;;
	*)
		echo "legacy: unknown libc '$libc'; known: musl glibc" >&2
		exit 1 ;;
	esac
done

give_up() {
	echo "not ok $*"
	exit 1
}
# try LOG WHAT COMMAND...: a check that the command succeeds.
try() {
	log=$1 what=$2
	shift 2
	if "$@" >"$log" 2>&1; then
		echo "ok $what"
	else
		tail -n 15 "$log" | sed 's/^/# /'
		echo "not ok $what: failed, its last lines are above, all of it is $log"
		return 1
	fi
}
# Of the program in this directory; its file may know better.
objects() {
	find . -name '*.o'
}
# keep KIND: what was linked
keep() {
	to=$work/$libc/$program.$1
	rm -rf "$to"
	mkdir -p "$to" && cp $(made) "$to"
}
# build KIND CC KEY: compiles in $dir, unless that has been done
build() {
	[ ! -e "$dir/.built" ] || return 0
	rm -rf "$cache/$libc-$program-"*"-$1-"*
	mkdir -p "$dir"
	ln -sfn "$2" "$dir/cc"
	(cd "$dir" && compile && touch .built)
}
# relink KIND CC: links the objects of this directory
relink() {
	ln -sfn "$2" cc && link && keep "$1"
}
configure() {
	mkdir -p "$1" && cd "$1" && shift && "$root/configure" "$@" && make
}

# The libc's own names, as the objects of any of its modes would call them.
libcs='(__)?[fl]?stat(at)?(64)?(_time64)?|__[fl]?xstat(at)?(64)?|f(data)?sync'
# check_calls: the objects in this directory call ours, $calls at least.
check_calls() {
	nm=$work/$libc/$program.nm
	objects | xargs -d '\n' nm -A -u >"$nm"
	count=$(objects | wc -l)
	what="$libc $program: no object calls the libc's own"
	if [ "$count" = 0 ]; then
		echo "not ok $what: there are no objects"
	elif grep -E " U ($libcs)\$" "$nm" >"$nm.libc"; then
		sed 's/^/# /' "$nm.libc"
		echo "not ok $what: some do, see above"
	else
		echo "ok $what ($count objects)"
	fi
	called=$(grep -o ' U __overstat_.*' "$nm" | sort -u | sed 's/^ U __overstat_//')
	what="$libc $program: objects call"
	for f in $calls; do
		if echo "$called" | grep -q "^$f\$"; then
			echo "ok $what __overstat_$f"
		else
			echo "not ok $what __overstat_$f: they call $(echo "$called" | tr '\n' ' ')"
		fi
	done
}

# run NAME mtime|- COMMAND...: a case. The command finds the programs in ./bin;
# with mtime its output has a time of modification in it.
run() {
	what="$libc $program: $1" name=$program.$1 shows=$2
	shift 2
	for kind in plain ours shift; do
		ln -sfn "$program.$kind" bin
		"$@" >"$name.$kind" 2>&1 </dev/null
		echo "status $?" >>"$name.$kind"
	done
	if [ "$(wc -l <"$name.plain")" -lt 2 ]; then
		echo "not ok $what: prints nothing, even without overstat"
	elif cmp -s "$name.plain" "$name.ours"; then
		echo "ok $what: the same as without overstat"
	else
		diff "$name.plain" "$name.ours" | head -n 10 | sed 's/^/# /'
		echo "not ok $what: differs from what it is without overstat, see above"
	fi
	[ "$shows" = mtime ] || return 0
	if cmp -s "$name.ours" "$name.shift"; then
		echo "not ok $what: the same when each st_mtime is a day later"
	else
		echo "ok $what: another when each st_mtime is a day later"
	fi
}

# one LIBC: all of its checks
one() {
	libc=$1
	case $libc in
	musl) cc=$(command -v musl-gcc) static=-static ;;
	glibc) cc=$(command -v gcc) static= ;;
	esac
	rm -rf "${work:?}/$libc"
	mkdir "$work/$libc"
	cd "$work/$libc" || give_up "$libc: cannot write $work/$libc"
	(try ours.log "$libc: overstat builds" configure ours "CC=$cc") &&
		(try shift.log "$libc: overstat builds with tests/shift" \
			configure shift "CC=$cc" "--stack=$root/tests/shift") || return
	compiler=$("$cc" --version && dpkg-query -W binutils libc6-dev linux-libc-dev musl-dev)
	overlay=$(cat "$root/tools/overstat-cc.in" $(find ours/obj/include -type f | sort))
	"$work/demodir" files || give_up "$libc: the directory cannot be made"
	for program in $programs; do
		recipe=$root/tests/legacy/$program.sh
		source=$(cd -P "$root/build/cache/source/$program" && pwd)
		for kind in plain ours; do
			case $kind in
			plain) with="$compiler" to=$cc how="without overstat" ;;
			ours) with="$compiler$overlay" to=$work/$libc/ours/obj/overstat-cc how="with overstat-cc" ;;
			esac
			# What is configured names the directory that it is in: of a copy elsewhere make
			# would link the first one.
			key=$( (echo "$cache $with$static" && sed '/^link()/,$d' "$recipe") | cksum | cut -d' ' -f1)
			dir=$cache/$libc-${source##*/}-$kind-$key
			# shellcheck source=/dev/null
			. "$recipe"
			try "$program.$kind.log" "$libc $program: builds $how" build $kind "$to" || continue 2
			[ $kind = ours ] || plain=$dir
		done
		(cd "$plain" && keep plain) || give_up "$libc $program: cannot copy what was built"
		cd "$dir" || give_up "$libc $program: $dir is not there"
		check_calls
		for f in $configured; do
			try "$work/$libc/$program.configured" \
				"$libc $program: configure finds the same as without overstat" diff "$plain/$f" "$f"
		done
		for kind in ours shift; do
			try "$work/$libc/$program.$kind.link" "$libc $program: links with the library, $kind" \
				relink $kind "$work/$libc/$kind/obj/overstat-cc" || continue 2
		done
		cd "$work/$libc" || give_up "$libc: $work/$libc is not there"
		cases
	done
	touch "$work/$libc.done"
}

mkdir -p "$cache" "$work" || exit 1
exec 9>"$cache/lock"
flock 9
"$root/tools/need.sh" gcc libc6-dev make binutils musl-dev musl-tools linux-libc-dev dpkg-dev ||
	give_up "legacy: the packages that it needs are not there"
for program in $programs; do
	"$root/tools/source.sh" "$program" >/dev/null ||
		give_up "legacy: the source of $program is not to be had"
done
gcc -o "$work/demodir" "$root/tools/demodir.c" ||
	give_up "legacy: tools/demodir.c does not compile"
# Both at once: a configure script uses one processor.
rm -f "$work"/*.done
for libc; do
	one "$libc" >"$work/$libc.checks" 2>&1 &
done
wait
status=0
for libc; do
	cat "$work/$libc.checks"
	if grep -q '^not ok ' "$work/$libc.checks"; then
		status=1
	elif [ ! -e "$work/$libc.done" ]; then
		echo "not ok $libc: did not come to its end"
		status=1
	fi
done
exit $status
