#!/bin/sh
# SPDX-License-Identifier: MIT
# size.sh DIR [BOARD LIBC]...: make size for each board, built below DIR with -Os, and
# the bounds that are held: flash, RAM and stack of what a function adds to firmware.
# LIBC with -volumes behind it is the table of volumes. What an rv32 adds is held
# against the row of the same function on an M3 that stands before it.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
dir=$1
shift
[ $# != 0 ] || set -- m3 picolibc m3 picolibc-volumes rv32 picolibc rv32 picolibc-volumes m0 picolibc m3 newlib
failed=0
mkdir -p "$dir" && cd "$dir" && dir=$PWD && : >rows || exit 1
printf '%-22s %-16s %6s %6s %6s %10s %9s\n' board function flash ram stack "libc's own" 'its ram'
while [ $# != 0 ]; do
	board=$1 libc=${2%-volumes} name=$1-$2
	to=$dir/$name
	mkdir -p "$to" && cd "$to" || exit 1
	{
		read -r host
		read -r cc
		read -r _
	} <<END
$("$root/tests/metal/board.sh" "$board" "$libc")
END
	case $2 in
	*-volumes) host=${host%%-*} host=${host%-none}-metal ;;
	esac
	shift 2
	("$root/configure" --host="$host" "CC=$cc" CFLAGS='-Os -fstack-usage' && make && "$root/bench/size.sh" "$root") >log 2>&1 || {
		echo "not ok size: $name is built and weighed: $(tail -n 1 log)"
		exit 1
	}
	# name, function, flash, RAM, stack, the libc's flash and RAM
	awk -F '\t' -v OFS='\t' -v name="$name" 'NR > 1 {
		sub(/^[^:]*: /, "", $1)
		print name, $1, $2 + $3 + $4, $4 + $5, $6, $7 == "-" ? "-" : $7 + $8 + $9, $7 == "-" ? "-" : $9 + $10
	}' obj/size.tsv >"$dir/new"
	while IFS="$(printf '\t')" read -r name f flash ram stack own own_ram; do
		case $f in
		fstat64x) ;;
		fstatx | statx | lstat* | fstatat* | stat64x | 'all six' | fd_sync | fdatasync) continue ;;
		esac
		printf '%-22s %-16s %6s %6s %6s %10s %9s\n' "$name" "$f" "$flash" "$ram" "$stack" "$own" "$own_ram"
		case $name-$f in
		m3-picolibc-fstat) most=212 deepest=16 ;;
		m3-picolibc-stat) most=400 deepest=56 ;;
		m3-picolibc-volumes-fstat) most=440 deepest=112 ;;
		'm3-picolibc-volumes-fstat, devices.c') most=600 ;;
		rv32-*-fstat | rv32-*-stat | rv32-*-fstat,*)
			most=$(awk -F '\t' -v name="m3${name#rv32}" -v f="$f" '$1 == name && $2 == f { print int($3 * 1.35) }' "$dir/rows")
			deepest=496
			;;
		*) most=1100 deepest=496 ;;
		esac
		[ "$stack" != - ] || stack=0
		if [ "$flash" -gt 0 ] && [ "$flash" -le "${most:-0}" ] && [ "$ram" = 0 ] && [ "$stack" -le "$deepest" ]; then
			echo "ok size: $f on $name"
		else
			echo "not ok size: $f on $name: $flash bytes, $ram of RAM, $stack of stack; at most $most, 0, $deepest"
			failed=1
		fi
	done <"$dir/new"
	cat "$dir/new" >>"$dir/rows"
done
exit $failed
