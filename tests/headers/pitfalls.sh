#!/bin/sh
# SPDX-License-Identifier: MIT
# pitfalls.sh TARGET: the sources in pitfalls/, each with the flags and standards
# that its first lines name, judged by the symbols of its object; then what needs
# more than one compile: precompiled and preprocessed headers, -Wsystem-headers,
# LTO, <linux/stat.h> in front.
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root" || exit 1
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
target=$1
tmp=$build/pitfalls-$1
rm -rf "$tmp" && mkdir -p "$tmp"
result=0
strict=$warnings
libc_names='^_*(f|l|x|fx|lx)?stat(at|x|fs)?(64)?(_time64)?$|^fsync$|^fdatasync$'

wrong() {
	echo "not ok pitfall $1: $2"
	result=1
}
# judge NAME OBJECT COMMAND EXPECTED
judge() {
	nm -u "$2" | awk '{ print $NF }' | sort >"$tmp/has"
	echo "$4" | tr -s ' ' '\n' | grep . | sort >"$tmp/wants"
	lacks=$(comm -23 "$tmp/wants" "$tmp/has" | tr '\n' ' ')
	libc=$(grep -E "$libc_names" "$tmp/has" | tr '\n' ' ')
	if [ -n "$lacks$libc" ]; then
		wrong "$1" "$3: its object lacks ${lacks:-nothing }and has of the libc's ${libc:-nothing}"
		return 1
	fi
	count=$((count + 1))
}
# field FILE NAME: what its lines of that name say
field() {
	sed -n "s|^/\* $2: *\(.*\) \*/|\1|p" "$1"
}

for source in tests/headers/pitfalls/*.c*; do
	for=$(field "$source" for)
	case " $for " in
	*" $target "* | '  ' | *" gcc "* | *" clang "*) ;;
	*) continue ;;
	esac
	for c in gcc clang; do
		case " $for " in
		*" $c "* | '  ' | *" $target "*) ;;
		*) continue ;;
		esac
		name="$target $c ${source##*/}" count=0 bad=0
		for std in $(field "$source" as); do
			language=c
			case $std in
			*++*) language='c++' ;;
			esac
			compiler "$target" $c "$std" wrapper
			field "$source" with | sed 's/^ *$/-DX/' >"$tmp/with"
			while read -r with; do
				# A mode that there is not here.
				case $(modes "$target"),$with in
				*time64*,*) ;;
				*,*_TIME_BITS*) continue ;;
				esac
				expect=
				[ "$target" != glibc32 ] || {
					case $with in
					*_TIME_BITS*) expect=$(field "$source" expect-time64) ;;
					*_FILE_OFFSET*) expect=$(field "$source" expect-offset64) ;;
					*) expect=$(field "$source" expect32) ;;
					esac
				}
				[ -n "$expect" ] || expect=$(field "$source" expect)
				# shellcheck disable=SC2086
				set -- $cc $strict $with $last -x $language -c "$source"
				if ! "$@" -o "$tmp/o" >"$tmp/log" 2>&1; then
					wrong "$name" "$*: $(grep -m 1 error "$tmp/log")"
					bad=1
				elif ! judge "$name" "$tmp/o" "$*" "$expect"; then
					bad=1
				fi
			done <"$tmp/with"
		done
		[ $bad = 1 ] || echo "ok pitfall $name: $count objects"
	done
done

all='sys/stat.h fcntl.h unistd.h sys/fdstat.h'
for h in $all; do
	echo "#include <$h>"
done >"$tmp/all.h"
cat >"$tmp/use.c" <<'END'
int use(const char *path)
{
	struct stat st;
	return stat(path, &st) + lstat(path, &st) + fsync(0) + fd_sync(0);
}
END
cp "$tmp/use.c" "$tmp/use.cc"
cat "$tmp/all.h" "$tmp/use.c" >"$tmp/both.c"
cp "$tmp/both.c" "$tmp/both.cc"
expect='__overstat_stat __overstat_lstat __overstat_fsync __overstat_fd_sync'

for c in gcc clang; do
	for std in gnu17 gnu++17; do
		s=$(case_suffix $std)
		name="$target $c $std"
		compiler "$target" $c $std wrapper
		count=0

		# A precompiled header of the program's that reads ours.
		h=$tmp/$c-$s/all.h
		mkdir -p "${h%/*}"
		cp "$tmp/all.h" "$h"
		case $c-$s in
		gcc-*) out=$h.gch with="-include $h" ;;
		*) out=$h.pch with="-include-pch $h.pch" ;;
		esac
		language='c-header'
		[ "$s" = c ] || language='c++-header'
		# Without the header itself gcc has nothing else to read.
		# shellcheck disable=SC2086
		if $cc $strict $last -x $language "$h" -o "$out" >"$tmp/log" 2>&1 &&
			{ [ $c = clang ] || rm "$h"; } &&
			$cc $strict -Winvalid-pch $with $last -c "$tmp/use.$s" -o "$tmp/o" >"$tmp/log" 2>&1; then
			judge "$name precompiled" "$tmp/o" "$cc $with $last" "$expect" && echo "ok pitfall $name: precompiled"
		else
			wrong "$name precompiled" "$cc $strict -x $language $h: $(grep -m 1 error "$tmp/log")"
		fi

		# Preprocessed first, as ccache and distcc do.
		for e in -E '-E -P'; do
			i=$tmp/both.i
			[ "$s" = c ] || i=$tmp/both.ii
			pedantic=$strict
			# Without line marks there are no system headers.
			[ "$e" = -E ] || pedantic=-Werror
			# clang takes gcc's marks in what is preprocessed, and newer ones warn of them.
			[ $c = gcc ] || pedantic="$pedantic -Qunused-arguments -Wno-unknown-warning-option -Wno-gnu-line-marker"
			# shellcheck disable=SC2086
			if $cc $strict $e $last "$tmp/both.$s" -o "$i" >"$tmp/log" 2>&1 &&
				$cc $pedantic -c "$i" -o "$tmp/o" >>"$tmp/log" 2>&1; then
				judge "$name $e" "$tmp/o" "$cc $e" "$expect" && echo "ok pitfall $name: $e first, then compiled"
			else
				wrong "$name $e" "$cc $strict $e: $(grep -m 1 -E 'error|warning' "$tmp/log")"
			fi
		done

		# -Wsystem-headers: no diagnostic that the libc's headers alone do not give.
		bad=0
		for macro in none _POSIX_C_SOURCE=200809L _XOPEN_SOURCE=700 _GNU_SOURCE _LARGEFILE64_SOURCE _OVERSTAT_SOURCE _BS2000_SOURCE; do
			for way in bare wrapper; do
				compiler "$target" $c $std $way
				cp "$tmp/all.h" "$tmp/headers.$s"
				[ $way = wrapper ] || sed '/fdstat/s/.*/#include <stdint.h>/' "$tmp/all.h" >"$tmp/headers.$s"
				# shellcheck disable=SC2086
				$cc -Wsystem-headers -Wall -Wextra -Wundef -D$macro $last -fsyntax-only "$tmp/headers.$s" 2>&1 |
					sed -n 's/.*: \(warning\|error\): //p' | sort -u >"$tmp/$way"
			done
			more=$(comm -13 "$tmp/bare" "$tmp/wrapper" | head -n 3 | tr '\n' ' ')
			[ -z "$more" ] || {
				wrong "$name -Wsystem-headers" "$cc -Wsystem-headers -Wall -Wextra -Wundef -D$macro: $more"
				bad=1
			}
		done
		[ $bad = 1 ] || echo "ok pitfall $name: -Wsystem-headers"

		# <linux/stat.h> in front: the sentence, and first.
		linux=$target
		[ "$target" != musl ] || linux=muslk
		compiler "$linux" $c $std wrapper
		printf '#include <linux/stat.h>\n#include <sys/stat.h>\n' >"$tmp/linux.$s"
		# shellcheck disable=SC2086
		if $cc -D_BS2000_SOURCE $last -c "$tmp/linux.$s" -o "$tmp/o" >"$tmp/log" 2>&1; then
			wrong "$name <linux/stat.h> first" "$cc -D_BS2000_SOURCE: compiles"
		elif grep -m 1 'error:' "$tmp/log" | grep -q 'include <sys/stat.h> before <linux/stat.h>'; then
			echo "ok pitfall $name: <linux/stat.h> before ours under _BS2000_SOURCE is told"
		else
			wrong "$name <linux/stat.h> first" "$(grep -m 1 'error:' "$tmp/log")"
		fi
	done
done

# The label is the symbol after LTO too.
[ "$target" != glibc ] || {
	cat >"$tmp/lto.c" <<'END'
int __overstat_stat(const char *p, void *s) { return !p || !s; }
int __overstat_lstat(const char *p, void *s) { return !p || !s; }
int __overstat_fsync(int fd) { return fd; }
int __overstat_fd_sync(int fd) { return fd; }
END
	compiler glibc gcc gnu17 wrapper
	echo 'int main(int c, char **v) { return use(v[c - 1]); }' | cat "$tmp/both.c" - >"$tmp/main.c"
	# shellcheck disable=SC2086
	if $cc -O2 -flto $last "$tmp/main.c" "$tmp/lto.c" -o "$tmp/main" >"$tmp/log" 2>&1 && "$tmp/main" &&
		! nm -u "$tmp/main" | grep -qE ' (l?stat|fsync)(@|$)'; then
		echo "ok pitfall glibc gcc: -flto"
	else
		wrong "glibc gcc -flto" "$(head -n 1 "$tmp/log") $(nm -u "$tmp/main" | tr '\n' ' ')"
	fi
}
exit $result
