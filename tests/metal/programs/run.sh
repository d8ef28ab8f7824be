#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh BOARD LIBC BUILD PROGRAM...: programs from Debian's sources, unmodified, as firmware
# of QEMU's BOARD, whose files are a directory of this machine's by semihosting:
#
#	plain     over the libc alone
#	names     the same objects with liboverstat-names.a
#	overstat  by the overstat-cc of BUILD
#
# A program is a file here:
#
#	package   the source package [PROGRAM]
#	needs     Debian's packages that it is built with
#	ways      those of above [all]
#	build     makes objects in this directory by $cc, which links with $libs
#	linked    makes programs of the objects in $1 [one, of all]
#	more      further files
#	tests     by says, leaves and passes
#
# Each case has what is seen with overstat and what without, so that where the two differ
# it is seen to fail. What the libc has not, and a program does without, fails with ENOSYS.
# shellcheck disable=SC2034,SC2154,SC2317 # a program's file is sourced
unset MAKEFLAGS MAKELEVEL CFLAGS CPPFLAGS LDFLAGS
export LC_ALL=C TZ=UTC0
here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=${here%/*/*/*}
board=$1 libc=$2 out=$(cd "${3:?run.sh BOARD LIBC BUILD PROGRAM...}" && pwd) || exit 1
shift 3
# shellcheck source=tests/programs.sh
. "$root/tests/programs.sh"
{
	read -r _
	read -r compiler
	read -r board_link
} <<END
$("$root/tests/metal/board.sh" "$board" "$libc")
END
archives="$out/lib/liboverstat-names.a $out/lib/liboverstat.a"
case $libc in
picolibc)
	# What it calls each program
	self='program-name'
	export ARGV0=libc
	;;
*)
	self=program
	archives="-Wl,-u,_fstat,-u,_stat $archives"
	;;
esac

# way plain|names|overstat: sets which, cc and libs
way() {
	which=$1 cc=$compiler
	libs=$(cat "$work/libs-$which") || return
	[ "$which" != overstat ] || cc=$out/obj/overstat-cc
}
# links: makes what all programs are linked with, for each way
links() {
	work=$out/programs
	mkdir -p "$work/absent-plain" "$work/absent-names" || return
	# shellcheck disable=SC2086 # words
	$compiler -Os -c -o "$work/owners.o" "$here/owners.c" || return
	for which in plain names; do
		libs="$work/owners.o "
		[ "$which" = plain ] || libs="$libs$archives "
		libs=$libs$board_link
		absent=$("$root/tests/conform/absent.sh" "$work/absent-$which" "$compiler" "$libs") || return
		echo "$absent$libs" >"$work/libs-$which"
	done
	cp "$work/libs-plain" "$work/libs-overstat"
}
# link PROGRAM OBJECT...
link() {
	to=$1
	shift
	# shellcheck disable=SC2086 # words
	$cc -o "$to" "$@" $libs
}

# files: what a program is shown, each time anew
files() {
	rm -rf files && "$root/tests/metal/files.sh" files && (cd files && seq 1 3000 >text && more)
}
# ran WHICH PROGRAM ARGUMENT...: what it says is in said
ran() {
	ran_way=$1 ran_program=$2
	shift 2
	files && (cd files && exec "$root/tests/metal/qemu.sh" "$board" "../$ran_way/$ran_program" "$@") >said 2>&1 </dev/null
}
# leaves CASE OURS NEWLIB PICOLIBC COMMAND ARGUMENT...: what COMMAND says afterwards
leaves() {
	case=$1 with=$2 without=$3 command=$5
	[ "$libc" != picolibc ] || without=$4
	shift 5
	for which in plain names overstat; do
		expected=$with
		[ "$which" != plain ] || expected=$without
		ran "$which" program "$@"
		same "$case, $which" "$(cd files && eval "$command" 2>&1)" "$expected"
	done
}
# says CASE OURS NEWLIB PICOLIBC ARGUMENT...: its last line, with overstat and over
# each libc alone
says() {
	case=$1 with=$2 newlib=$3 picolibc=$4
	shift 4
	leaves "$case" "$with" "$newlib" "$picolibc" 'tail -n 1 ../said' "$@"
}
# passes PROGRAM...: each, in which only the libc calls what is ours, ends with status 0. One
# that does not over the libc alone either is named, and neither passed nor failed.
passes() {
	for test; do
		nm "names/$test" | grep -q ' __overstat_fstat$' || not_ok "$test, names" 'nothing in it is ours'
		ran plain "$test"
		status=$?
		ran names "$test"
		case $status,$? in
		*,0) ok "$test, names" ;;
		0,*) not_ok "$test, names" "failed: $(tail -n 1 said)" ;;
		*) echo "  $test fails without overstat too: $(tail -n 1 said)" ;;
		esac
	done
}

one() {
	package=$program needs='' ways='plain names overstat'
	more() {
		:
	}
	linked() {
		link program "$1"/*.o
	}
	# shellcheck source=/dev/null
	. "$here/$program.sh"
	# shellcheck disable=SC2086 # words
	needed python3 $needs || return
	fetched "$package" || return
	rm -rf "${work:?}/$program"
	mkdir -p "$work/$program" && cd "$work/$program" && mkdir plain names overstat || return
	for which in $ways; do
		from=.
		[ "$which" != names ] || from=../plain
		if ! (way "$which" && cd "$which" && { [ "$which" = names ] || build; } && linked "$from") >"log.$which" 2>&1; then
			not_ok "is built, $which" "$(grep -m 2 -E 'error|undefined' "log.$which" || tail -n 2 "log.$which")"
			return
		fi
		ok "is built, $which: ${source##*/}"
	done
	tests
}
about="$board, $libc"
links >"$out/programs.log" 2>&1 || {
	not_ok 'programs can be linked' "$(tail -n 1 "$out/programs.log")"
	exit 1
}
each "$board, $libc, " "$@"
exit $failed
