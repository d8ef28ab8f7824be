#!/bin/sh
# SPDX-License-Identifier: MIT
# size.sh DIR [BOARD LIBC]...: bytes of code, constants and RAM that a function and
# all of overstat that it needs adds to firmware, and the stack of its deepest path,
# per board: built anew below DIR with -Os. Fails beyond the bounds that are held.
# LIBC with -volumes behind it is the table of volumes with all that is common; what a
# file system adds are the rows below.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
dir=$1
shift
[ $# != 0 ] || set -- m0 picolibc m3 picolibc m7 picolibc rv32 picolibc rv64 picolibc a53 picolibc m3 newlib m0 picolibc-volumes m3 picolibc-volumes rv32 picolibc-volumes
failed=0
printf '%-22s %-14s %6s %6s %6s\n' board function flash ram stack
while [ $# != 0 ]; do
	board=$1 libc=${2%-volumes} name=$1-$2
	shift 2
	to=$dir/$name
	mkdir -p "$to" && cd "$to" || exit 1
	{
		read -r host
		read -r cc
		read -r _
	} <<END
$("$root/tests/metal/board.sh" "$board" "$libc")
END
	case $name in
	*-volumes) host=${host%%-*} host=${host%-none}-metal ;;
	esac
	("$root/configure" --host="$host" "CC=$cc" CFLAGS='-Os -fstack-usage' && make) >log 2>&1 || {
		echo "not ok size: $name is built"
		exit 1
	}
	# The firmware has the table and the function.
	defined=
	case $name in
	*-volumes)
		printf '#include <overstat/metal.h>\nconst struct overstat_volume *const overstat_volumes[] = { 0 };\n%s\n' \
			'int overstat_lookup(int fd, struct overstat_open *o) { (void)o; return fd; }' >firmware.c
		# shellcheck disable=SC2086 # words
		$cc -Iobj/include -c firmware.c >log 2>&1 || echo "not ok size: firmware.c is compiled"
		defined=firmware.o
		;;
	esac
	for f in fstat stat fstat64x fsync fd_fdstat_get; do
		# The members of the archive that it needs: a link without the libc.
		# shellcheck disable=SC2086 # words
		$cc -nostdlib -r -Wl,-u,__overstat_$f -Wl,-Map=map -o needs.o $defined lib/liboverstat.a >log 2>&1
		sed -n 's/.*liboverstat\.a(\(.*\.o\)).*/\1/p' map | sort -u >list
		flash=0 ram=0 stack=0
		while read -r o; do
			read -r text data bss _ <<END
$(size "obj/$o" | tail -n 1)
END
			flash=$((flash + text + data)) ram=$((ram + data + bss))
			# err.o is jumped to, when the frame of its caller is gone.
			[ "$o" = err.o ] || stack=$((stack + $(awk -F '\t' '$2 + 0 > m { m = $2 } END { print m + 0 }' "obj/${o%.o}.su")))
		done <list
		printf '%-22s %-14s %6d %6d %6d\n' "$name" $f $flash $ram $stack
		case $name-$f in
		m3-picolibc-fstat) most=212 deepest=16 ;;
		m3-picolibc-stat) most=470 deepest=64 ;;
		m3-picolibc-volumes-fstat) most=490 deepest=160 ;;
		*-volumes-stat) most=1400 deepest=512 ;;
		*-volumes-*) most=1000 deepest=512 ;;
		*) most=900 deepest=512 ;;
		esac
		if [ $flash -gt 0 ] && [ $flash -le $most ] && [ $ram = 0 ] && [ $stack -le $deepest ]; then
			echo "ok size: $f on $name"
		else
			echo "not ok size: $f on $name: $flash bytes, $ram of RAM, $stack of stack; at most $most, 0, $deepest"
			failed=1
		fi
	done
	case $name in
	*-volumes)
		for f in devices romfs cpio; do
			# shellcheck disable=SC2086 # words
			$cc -Iobj/include -Os -fstack-usage -c -o $f.o "$root/examples/metal/$f.c" >log 2>&1 || failed=1
			read -r text data bss _ <<END
$(size $f.o | tail -n 1)
END
			printf '%-22s %-14s %6d %6d %6d\n' "$name" "$f.c" $((text + data)) $((data + bss)) \
				"$(awk -F '\t' '$2 + 0 > m { m = $2 } END { print m + 0 }' $f.su)"
		done
		;;
	esac
done
exit $failed
