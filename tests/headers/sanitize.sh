#!/bin/sh
# SPDX-License-Identifier: MIT
# sanitize.sh: programs compiled with -fsanitize=address and memory get from both
# the answers that they get about the libc's functions, C and C++, gcc and clang;
# a program without has nothing of it.
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root" || exit 1
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
tmp=$build/sanitize
rm -rf "$tmp" && mkdir -p "$tmp"
result=0
functions='fstat stat lstat fstatat fstat64 stat64 lstat64 fstatat64 fstatx statx lstatx fstatatx
	fstat64x stat64x lstat64x fstatat64x fd_fdstat_get'
library=$build/glibc/lib/liboverstat.a
export ASAN_OPTIONS=symbolize=0 MSAN_OPTIONS=symbolize=0
unset CPPFLAGS CFLAGS LDFLAGS

wrong() {
	echo "not ok sanitize $name: $1"
	bad=1
}
if ! make -C "$build/glibc" lib/liboverstat.a >"$tmp/log" 2>&1; then
	echo "not ok sanitize: the library: $(tail -n 1 "$tmp/log")"
	exit 1
fi
# reports WHAT KIND ARGUMENT...: the program stops with this report
reports() {
	what=$1 kind=$2
	shift 2
	count=$((count + 1))
	if "$tmp/p" "$@" </dev/null >"$tmp/log" 2>&1; then
		wrong "$what: nothing is said"
	elif ! grep -q "heap-buffer-overflow" "$tmp/log" || ! grep -q "^$kind of size" "$tmp/log"; then
		wrong "$what: not a $kind: $(grep -m 1 -e ERROR -e error "$tmp/log")"
	fi
}

while read -r c std o sanitizer; do
	name="$c $std $o -fsanitize=$sanitizer" bad=0 count=0
	compiler glibc "$c" "$std" wrapper
	# shellcheck disable=SC2086 # options
	if ! $cc $warnings "$o" "-fsanitize=$sanitizer" $last -x $language tests/headers/sanitize.c -x none \
		"$library" -o "$tmp/p" >"$tmp/log" 2>&1; then
		wrong "$(head -n 1 "$tmp/log")"
		result=1
		continue
	fi
	"$tmp/p" </dev/null >"$tmp/log" 2>&1
	status=$?
	[ $status = 0 ] || wrong "a right program ends with $status: $(grep -m 1 -e ERROR -e WARNING "$tmp/log")"
	case $sanitizer in
	*address*) for f in $functions; do
		reports "$f, a byte too few" WRITE "$f"
		case $f in
		*fstat | *fstat64 | *fstatx | *fstat64x | fd_*) ;;
		*) reports "$f, no end of the path" READ "$f" path ;;
		esac
	done ;;
	esac
	if [ $bad = 0 ]; then
		echo "ok sanitize $name: every byte is known, $count mistakes are found"
	else
		result=1
	fi
done <<END
gcc gnu17 -O0 address
gcc gnu++17 -O2 address,undefined
clang gnu17 -O2 address
clang gnu++17 -O0 address
clang gnu17 -O0 memory
clang gnu17 -O2 memory
clang gnu++17 -O2 memory
END

# Over musl there is no runtime: the symbols.
for c in gcc clang; do
	for sanitizer in address memory undefined; do
		[ $c-$sanitizer != gcc-memory ] || continue
		name="musl $c -fsanitize=$sanitizer"
		compiler musl $c gnu17 wrapper
		printf '#include <sys/stat.h>\nint f(struct stat *s) { return fstat(0, s); }\n' >"$tmp/x.c"
		# shellcheck disable=SC2086 # options
		$cc -fsanitize=$sanitizer $last -c "$tmp/x.c" -o "$tmp/x.o" 2>"$tmp/log"
		wanted=__overstat_checked_fstat
		[ $sanitizer != undefined ] || wanted=__overstat_fstat
		seen=$(nm -u "$tmp/x.o" | awk '/stat/ { print $2 }')
		if [ "$seen" = $wanted ]; then
			echo "ok sanitize $name: it calls $wanted"
		else
			wrong "it calls $seen, not $wanted: $(head -n 1 "$tmp/log")"
			result=1
		fi
	done
done

# A program without is the same with an archive that has none of it.
name='no sanitizer'
compiler glibc gcc gnu17 wrapper
cp "$library" "$tmp/liboverstat.a"
ar t "$library" | grep '^checked_' >"$tmp/checked"
# shellcheck disable=SC2046 # names
ar d "$tmp/liboverstat.a" $(cat "$tmp/checked")
for how in -static -pie; do
	for l in "$library" "$tmp/liboverstat.a"; do
		# shellcheck disable=SC2086 # options
		$cc -O2 -fPIE $how $last tests/headers/sanitize.c "$l" -o "$tmp/p$(basename "${l%/*}")" 2>"$tmp/log" ||
			wrong "$(head -n 1 "$tmp/log")"
	done
	if [ -s "$tmp/checked" ] && cmp "$tmp/plib" "$tmp/psanitize" >"$tmp/log" 2>&1; then
		echo "ok sanitize $name: $how, not a byte of a program differs"
	else
		wrong "$how: $(cat "$tmp/log")"
		result=1
	fi
done
exit $result
