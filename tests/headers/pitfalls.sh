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
# wants NAME COMMAND EXPECTED: the next object, whose file it sets, calls what is expected
# and nothing of the libc's. judge looks at it, with all others. Objects may have one name,
# and a %d in it is how many.
number=0
wants() {
	number=$((number + 1)) object=$tmp/$number.o
	printf 'wants\t%s\t%s\t%s\t%s\n' "$object" "$1" "$2" "$3" >>"$tmp/objects"
}
# refused PATTERN: by the compiler, whose log has it in a line
refused() {
	printf 'refused\t%s\t%s\n' "$object" "$(grep -m 1 -E "$1" "$tmp/log")" >>"$tmp/objects"
}
judge() {
	{
		cat "$tmp/objects"
		undefined "$tmp"/*.o | sed 's/^/has	/; s/ /	/'
	} | awk -F '\t' -v libc_names="$libc_names" '
	$1 == "refused" { refused[$2] = $3 }
	$1 == "has" { has[$2, $3]; symbols[$2] = symbols[$2] " " $3 }
	$1 == "wants" { object[++objects] = $2; name[$2] = $3; command[$2] = $4; expected[$2] = $5 }
	function say(o, text, plain) {
		plain = name[o]
		sub(/: %d.*/, "", plain)
		print "not ok pitfall " plain ": " command[o] ": " text
		bad[name[o]] = failed = 1
	}
	END {
		for (i = 1; i <= objects; i++) {
			o = object[i]
			if (!count[name[o]]++)
				order[++names] = name[o]
			if (o in refused) {
				say(o, refused[o])
				continue
			}
			lacks = libc = ""
			n = split(expected[o], word, " ")
			for (j = 1; j <= n; j++)
				if (!((o, word[j]) in has))
					lacks = lacks word[j] " "
			n = split(symbols[o], word, " ")
			for (j = 1; j <= n; j++)
				if (word[j] ~ libc_names)
					libc = libc word[j] " "
			if (lacks libc != "")
				say(o, "its object lacks " (lacks ? lacks : "nothing ") "and has of the libc " (libc ? libc : "nothing"))
		}
		for (i = 1; i <= names; i++)
			if (!(order[i] in bad))
				printf "ok pitfall " order[i] "\n", count[order[i]]
		exit failed
	}' || result=1
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
		for std in $(field "$source" as); do
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
				wants "$target $c ${source##*/}: %d objects" "$*" "$expect"
				"$@" -o "$object" >"$tmp/log" 2>&1 || refused error
			done <"$tmp/with"
		done
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
		name="$target $c $std"
		compiler "$target" $c $std wrapper
		s=$suffix

		# A precompiled header of the program's that reads ours.
		h=$tmp/$c-$s/all.h
		mkdir -p "${h%/*}"
		cp "$tmp/all.h" "$h"
		case $c-$s in
		gcc-*) out=$h.gch with="-include $h" ;;
		*) out=$h.pch with="-include-pch $h.pch" ;;
		esac
		wants "$name: precompiled" "$cc $strict -x $language-header $h; $cc $with $last" "$expect"
		# Without the header itself gcc has nothing else to read.
		# shellcheck disable=SC2086
		if ! $cc $strict $last -x $language-header "$h" -o "$out" >"$tmp/log" 2>&1 ||
			{ [ $c = gcc ] && ! rm "$h"; } ||
			! $cc $strict -Winvalid-pch $with $last -c "$tmp/use.$s" -o "$object" >"$tmp/log" 2>&1; then
			refused error
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
			wants "$name: $e first, then compiled" "$cc $strict $e" "$expect"
			# shellcheck disable=SC2086
			if ! $cc $strict $e $last "$tmp/both.$s" -o "$i" >"$tmp/log" 2>&1 ||
				! $cc $pedantic -c "$i" -o "$object" >>"$tmp/log" 2>&1; then
				refused 'error|warning'
			fi
		done

		# -Wsystem-headers: no diagnostic that the libc's headers alone do not give.
		bad=0
		cp "$tmp/all.h" "$tmp/wrapper.$s"
		sed '/fdstat/s/.*/#include <stdint.h>/' "$tmp/all.h" >"$tmp/bare.$s"
		for macro in none _POSIX_C_SOURCE=200809L _XOPEN_SOURCE=700 _GNU_SOURCE _LARGEFILE64_SOURCE _OVERSTAT_SOURCE _BS2000_SOURCE; do
			for way in bare wrapper; do
				compiler "$target" $c $std $way
				# shellcheck disable=SC2086
				$cc -Wsystem-headers -Wall -Wextra -Wundef -D$macro $last -fsyntax-only "$tmp/$way.$s" >"$tmp/$way" 2>&1
			done
			more=$(awk 'sub(/.*: (warning|error): /, "") {
				if (FILENAME ~ /bare$/)
					bare[$0]
				else if (!($0 in bare) && n++ < 3)
					printf "%s ", $0
			}' "$tmp/bare" "$tmp/wrapper")
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

judge

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
