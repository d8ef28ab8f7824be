#!/bin/sh
# SPDX-License-Identifier: MIT
# layout.sh [--write] TARGET: struct stat and stat64 are the libc's own to the
# byte, and those of the x family what layout-TARGET.txt keeps. --write writes
# that file anew: to be read in the diff, for an offset once released never
# changes. OVERLAY is the headers, where run.sh has not assembled them.
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root" || exit 1
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
write=no
[ "$1" != --write ] || {
	write=yes
	shift
}
tmp=$build/layout-$1
rm -rf "$tmp" && mkdir -p "$tmp"
result=0

# facts COMMAND...: STRUCT MEMBER at|size N, sorted. An offset's array is one
# larger. By readelf, which starts in no time; nm, see lib.sh, does not.
facts() {
	"$@" -c -o "$tmp/o" >"$tmp/log" 2>&1 || return 1
	readelf -sW "$tmp/o" | awk '$4 == "OBJECT" && $7 != "UND" && split($8, w, "__") == 3 {
		print substr(w[1], 2), w[2], w[3], $3 - (w[3] == "at")
	}' | sort
}

# same TARGET COMPILER STANDARD: in every mode that there is, under every macro.
same() {
	name="layout $1 $2 $3" bad=0
	# Until 1.2.4 musl had the names with 64 under _GNU_SOURCE too.
	gnu=-DBOTH
	compiler "$1" "$2" "$3" bare
	# shellcheck disable=SC2086
	printf '#include <sys/stat.h>\nstruct stat64 s;\n' | $cc -D_GNU_SOURCE -fsyntax-only -x $language - 2>/dev/null || gnu=''
	for macro in $macros; do
		both=
		case $macro in
		_GNU_SOURCE) both=$gnu ;;
		_LARGEFILE* | _OVER* | _BS*) both=-DBOTH ;;
		esac
		for mode in $(modes "$1"); do
			flags="$(mode_flags "$mode") $both -x $language tests/headers/layout.c"
			compiler "$1" "$2" "$3" bare
			# shellcheck disable=SC2086
			facts $cc "-D$(plain $macro)" $flags >"$tmp/bare" || {
				echo "not ok $name: $cc -D$(plain $macro) $flags: $(head -n 1 "$tmp/log")"
				bad=1
			}
			compiler "$1" "$2" "$3" installed
			# shellcheck disable=SC2086
			facts $cc -D$macro $flags >"$tmp/ours" || {
				echo "not ok $name: $cc -D$macro $flags: $(head -n 1 "$tmp/log")"
				bad=1
			}
			grep -E '^stat(64)? ' "$tmp/ours" >"$tmp/plain"
			if ! cmp -s "$tmp/bare" "$tmp/plain" || [ ! -s "$tmp/plain" ]; then
				echo "not ok $name: $cc -D$macro $flags: $(diff "$tmp/bare" "$tmp/plain" | grep '^[<>]' | head -n 4 | tr '\n' ' ')(<: the libc's own)"
				bad=1
			fi
			case $macro in
			_OVER* | _BS*) ;;
			*) continue ;;
			esac
			# The x family is as kept.
			kept "$1" "$mode" >"$tmp/kept"
			more=$(grep -E '^stat(64)?x ' "$tmp/ours" | comm -13 "$tmp/kept" - | head -n 4 | tr '\n' ' ')
			[ -z "$more" ] || {
				echo "not ok $name: $cc -D$macro $flags: ${more}is not in layout-$(file_of "$1").txt"
				bad=1
			}
		done
	done
	[ $bad = 0 ] || {
		result=1
		return
	}
	echo "ok $name: stat and stat64 are the libc's, statx and stat64x those kept"
}
# Under which of the libc's own macros its stat64 is what ours show.
plain() {
	case $1 in
	_OVER* | _BS*) echo _LARGEFILE64_SOURCE ;;
	*) echo "$1" ;;
	esac
}

file_of() {
	case $1 in
	glibc) echo linux-x86_64-glibc ;;
	glibc32) echo linux-i386-glibc ;;
	musl) echo linux-x86_64-musl ;;
	cpu-i386) echo linux-i386-musl ;;
	cpu-arm64) echo linux-aarch64-musl ;;
	cpu-armhf | cpu-armel) echo linux-arm-musl ;;
	cpu-armhf-glibc | cpu-armel-glibc) echo linux-arm-glibc ;;
	cpu-ppc64el) echo linux-powerpc64-musl ;;
	cpu-ppc64-glibc) echo linux-powerpc64-glibc ;;
	cpu-mipsel) echo linux-mips-musl ;;
	cpu-mips64el) echo linux-mips64-musl ;;
	cpu-*-glibc) echo "$1" | sed 's/^cpu/linux/' ;;
	cpu-*) echo "$1-musl" | sed 's/^cpu/linux/' ;;
	esac
}
# of FILE MODE: what a file says of a mode, which has lines MODE STRUCT MEMBER at|size N,
# where any is every mode.
of() {
	sed -n "s/^any //p; s/^$2 //p" "$1" | sort
}
# kept TARGET MODE: of the file that is kept
kept() {
	of "tests/headers/layout-$(file_of "$1").txt" "$2"
}
all_modes() {
	compiler "$1" "$2" gnu11 installed
	for mode in default offset64 time64; do
		# shellcheck disable=SC2046,SC2086
		facts $cc -D_BS2000_SOURCE -DBOTH -DFDSTAT $(mode_flags $mode) tests/headers/layout.c >"$tmp/facts" || {
			echo "not ok layout $1 $mode: $(head -n 1 "$tmp/log")" >&2
			return 1
		}
		sed "s/^/$mode /" "$tmp/facts"
	done | awk '{
		fact = $2 " " $3 " " $4 " " $5
		n[fact]++
		line[NR] = fact
		mode[NR] = $1
	}
	END {
		for (i = 1; i <= NR; i++)
			if (n[line[i]] < 3)
				print mode[i], line[i]
			else if (mode[i] == "default")
				print "any", line[i]
	}' | LC_ALL=C sort -k2,2 -k3,3 -k1,1 -k4,4
}

target=$1
compilers='gcc clang'
standards='c99 gnu11 gnu++17' macros='none _POSIX_C_SOURCE=200809L _GNU_SOURCE _LARGEFILE64_SOURCE _OVERSTAT_SOURCE _BS2000_SOURCE'
case $target in
cpu-m68k-*) compilers=gcc ;;
cpu-*) compilers=clang ;;
esac
case $target in
cpu-*) standards=gnu11 macros='none _OVERSTAT_SOURCE' ;;
esac
first=${compilers%% *}
file=layout-$(file_of "$target").txt
if [ $write = yes ]; then
	all_modes "$target" "$first" >"$tmp/new" && cp "$tmp/new" "tests/headers/$file"
	exit
fi
all_modes "$target" "$first" >"$tmp/new"
# A glibc of 32 bits before 2.34 has no third mode.
has='default offset64 time64'
[ "$target-$without_time64" != glibc32-1 ] || has='default offset64'
for mode in $has; do
	kept "$target" "$mode" >"$tmp/kept"
	of "$tmp/new" "$mode" >"$tmp/had"
	if cmp -s "$tmp/had" "$tmp/kept"; then
		echo "ok layout $target $mode: $(wc -l <"$tmp/had") facts as in $file"
	else
		echo "not ok layout $target $mode: $(diff "$tmp/kept" "$tmp/had" | grep '^[<>]' | head -n 4 | tr '\n' ' ')(<: $file)"
		result=1
	fi
done
# The file itself: what the design promises of the x family.
time32=0
case $target in
glibc32 | cpu-arm*-glibc | cpu-powerpc-glibc | cpu-mips-glibc | cpu-m68k-glibc) time32=1 ;;
esac
awk -v name="layout $target" -v time32=$time32 '
function check(good, what, seen) {
	print (good ? "ok " : "not ok ") name ": " what (good ? "" : ": " seen)
	bad += !good
}
function get(mode, tag, member, what) {
	return (mode, tag, member, what) in value ? value[mode, tag, member, what] : value["any", tag, member, what]
}
{ value[$1, $2, $3, $4] = $5 }
$2 == "stat64x" && $1 != "any" { many = many " " $3 }
$2 == "fdstat" && $1 != "any" { many = many " fdstat." $3 }
# Modes of statx: with a 32-bit off_t one layout, with a 64-bit one that of stat64x.
$2 == "statx" && $1 == "default" { narrow = 1 }
END {
	check(!many, "stat64x and fdstat have one layout in all modes", many)
	check(narrow == time32, "statx has " (time32 ? "two layouts" : "one layout"), narrow + 1)
	for (k in value) {
		split(k, w, SUBSEP)
		if (w[2] == "stat64x" && (get("offset64", "statx", w[3], w[4]) != value[k] || get("time64", "statx", w[3], w[4]) != value[k]))
			other = other " " w[3]
	}
	check(!other, "with a 64-bit off_t statx is stat64x", other)
	check(value["any", "stat64x", "st_gid", "at"] == value["any", "stat64x", "st_uid", "at"] + 4, "st_gid follows st_uid", "")
	check(value["any", "stat64x", "st_atim_sec", "size"] == 8 && value["any", "stat64x", "st_size", "size"] == 8, "64-bit time and size", "")
	check(value["any", "fdstat", "whole", "size"] == 24 && value["any", "fdstat", "align", "size"] == 8, "fdstat has 24 bytes, aligned to 8", "")
	exit bad > 0
}' "tests/headers/$file" || result=1
for compiler in $compilers; do
	for std in $standards; do
		case $compiler-$std in
		clang-c99) ;;
		*) same "$target" "$compiler" "$std" ;;
		esac
	done
done
exit $result
