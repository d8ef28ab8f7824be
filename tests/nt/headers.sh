#!/bin/sh
# SPDX-License-Identifier: MIT
# headers.sh BUILD-DIR: the headers of Windows in each language, over each runtime, in
# any order with those of Windows, by gcc for both word sizes and clang; with -isystem,
# and under OVERSTAT_LINT as those of a project. A case is headers, and headers.h that
# uses them.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=${here%/*/*}
build=${1:?headers.sh BUILD-DIR}
rm -rf "$build"
mkdir -p "$build" && cd "$build" || exit 1
failed=0
for cpu in x86_64 i686; do
	mkdir $cpu || exit 1
	if ! (cd $cpu && "$root/configure" -q --host=$cpu-w64-mingw32 && make obj/headers) >$cpu.log 2>&1; then
		echo "not ok headers: $(tail -n 1 $cpu.log)"
		exit 1
	fi
done
four='sys/stat.h fcntl.h unistd.h sys/fdstat.h'
windows='windows.h io.h direct.h'
n=0
while read -r headers; do
	n=$((n + 1))
	for h in $headers; do
		echo "#include <$h>"
	done >$n.in
	echo '#include "headers.h"' >>$n.in
done <<END
$four
sys/fdstat.h unistd.h fcntl.h sys/stat.h
sys/types.h unistd.h sys/stat.h fcntl.h sys/fdstat.h
wchar.h $four
stdio.h stdlib.h string.h time.h wchar.h io.h $four
$windows $four
$four $windows wchar.h stdio.h stdlib.h dirent.h
fcntl.h windows.h unistd.h wchar.h sys/stat.h direct.h sys/fdstat.h
winsock2.h sys/types.h wchar.h sys/stat.h unistd.h fcntl.h windows.h sys/fdstat.h
END
cases=$n
# group COMPILER CPU STANDARD SUFFIX
group() {
	compiler=$1 cpu=$2 std=$3 suffix=$4 count=0 bad=''
	defines='-D_FILE_OFFSET_BITS=64 -D__MINGW_USE_VC2005_COMPAT'
	for mode in '' -D_UCRT -D_OVERSTAT_SOURCE -D_BS2000_SOURCE '-D_UCRT -D_OVERSTAT_SOURCE'; do
		n=0
		while [ $((n += 1)) -le "$cases" ]; do
			# Those of Windows are long: in one mode each.
			case $mode,$(grep -c '<win' "$n.in") in
			,* | *,0) ;;
			*) continue ;;
			esac
			cp "$n.in" "case.$suffix"
			for way in "-isystem $build/$cpu/obj/include" "-I$build/$cpu/obj/include -DOVERSTAT_LINT"; do
				case $way,$(grep -c '<win' "$n.in") in
				-I*,[!0]) continue ;;
				esac
				count=$((count + 1))
				# shellcheck disable=SC2086 # words
				$compiler -std=$std $defines $mode $way -I"$here" -pedantic-errors -Wall -Wextra -Werror \
					-fsyntax-only "case.$suffix" >log 2>&1 ||
					bad="$bad; $way $mode, $(tr '\n' ' ' <"$n.in"): $(grep -m 1 error log)"
			done
		done
	done
	if [ -z "$bad" ]; then
		echo "ok headers $compiler $std: $count compiles"
	else
		printf 'not ok headers %s %s: %.600s\n' "$compiler" "$std" "${bad#; }"
		failed=1
	fi
}
for std in c89 c99 c17 c2x gnu11; do
	group x86_64-w64-mingw32-gcc x86_64 $std c
done
for std in c89 c2x; do
	group i686-w64-mingw32-gcc i686 $std c
done
for std in c++98 c++11 c++20; do
	group x86_64-w64-mingw32-g++ x86_64 $std cc
done
group i686-w64-mingw32-g++ i686 gnu++17 cc
if command -v clang >/dev/null 2>&1; then
	for std in c89 c11 c2x; do
		group 'clang --target=x86_64-w64-mingw32' x86_64 $std c
	done
else
	echo 'ok headers clang # SKIP no clang here'
fi

# What must not compile, each with its sentence.
refuses() {
	printf '%s\n' "$3" >refused.c
	# shellcheck disable=SC2086 # words
	if i686-w64-mingw32-gcc $2 -I"$build/i686/obj/include" -O1 -c -o refused.o refused.c >log 2>&1; then
		echo "not ok headers: $1 is refused"
		failed=1
	elif grep -q "$4" log; then
		echo "ok headers: $1 is refused"
	else
		echo "not ok headers: $1 is refused with its sentence: $(grep -m 1 error log)"
		failed=1
	fi
}
wide=-D__MINGW_USE_VC2005_COMPAT
refuses 'a time_t of 32 bits' '' '#include <sys/stat.h>' 'time_t has 32 bits'
refuses 'ftw' $wide '#include <ftw.h>' "have the CRT's struct stat"
refuses 'wstat' $wide '#include <sys/stat.h>
int f(struct stat *s) { return wstat(L"x", s); }' 'overstat has no wstat'
exit $failed
