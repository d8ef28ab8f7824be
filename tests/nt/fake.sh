#!/bin/sh
# SPDX-License-Identifier: MIT
# fake.sh BUILD [CC=gcc] [CFLAGS=...] [RUNS=...]: all of arch/nt, compiled for this
# machine over an ntdll of the tests, as over msvcrt and over ucrt. Each row of what is
# known of Windows is a line; then so many runs of the fuzzer [1000000], and bugs that
# are planted and have to be found.
build=${1:?fake.sh BUILD} && shift
CC=gcc CFLAGS='-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all' RUNS=1000000
for arg; do
	case $arg in
	CC=*) CC=${arg#*=} ;;
	CFLAGS=*) CFLAGS=${arg#*=} ;;
	RUNS=*) RUNS=${arg#*=} ;;
	*) echo "usage: fake.sh BUILD [CC=gcc] [CFLAGS=...] [RUNS=...]" >&2; exit 2 ;;
	esac
done
top=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
rm -rf "$build" && mkdir -p "$build" && build=$(cd "$build" && pwd) && cd "$top" || exit 1
log=$build/log
failed=0

not() {
	echo "not ok $1"
	failed=1
}
# compile FOLDER FILE...: its objects there
compile() {
	to=$1
	shift
	names=''
	[ "${to##*/}" != names ] || names='-include tests/nt/crt_stat.h -DCRT_LAYOUT=32 -DCRT_NAME=32'
	for f; do
		o=$(echo "${f%.c}.o" | tr / _)
		# shellcheck disable=SC2086 # words
		$CC -std=c11 -D_GNU_SOURCE -D_OVERSTAT_SOURCE -D_BS2000_SOURCE -Wall -Wextra -Wpedantic -Wconversion \
			-Wshadow -Werror $CFLAGS -isystem include -isystem include/libc/glibc -DNT_IMPORT= -DNT_API= \
			-DOVERSTAT_BACKEND=nt $ucrt $names -Itests/nt "-I$arch/$crt" "-I$arch" -Isrc/internal -c -o "$to/${o##*nt_}" "$f" || return 1
	done
}
# link PROGRAM OBJECT...
link() {
	# shellcheck disable=SC2086
	$CC $CFLAGS -o "$@"
}
# run NAME PROGRAM [ARGUMENT]...: its lines, after the runtime's name
run() {
	name=$1
	shift
	timeout -k 5 600 "$@" >"$log" 2>&1 || {
		failed=1
		grep -q '^not ok' "$log" || echo "not ok $crt: $name: $(grep -m 1 -E 'ERROR|error:' "$log" || echo "exit status not 0")"
	}
	sed -n "s/^\(not \)\{0,1\}ok /&$crt: /p" "$log"
}
made() {
	mkdir "$build/$crt" "$build/$crt/backend" "$build/$crt/fake" "$build/$crt/rows" "$build/$crt/names" &&
		compile "$build/$crt/backend" arch/nt/*.c &&
		compile "$build/$crt/fake" tests/nt/fake.c tests/nt/fake_*.c &&
		compile "$build/$crt/rows" tests/nt/rows*.c &&
		compile "$build/$crt/names" arch/nt/names/fstat.c arch/nt/names/stat.c src/internal/err.c &&
		compile "$build/$crt" tests/nt/fuzz.c &&
		link "$build/$crt/run" "$build/$crt"/backend/*.o "$build/$crt"/fake/*.o "$build/$crt"/rows/*.o "$build/$crt"/names/*.o &&
		link "$build/$crt/fuzz" "$build/$crt"/backend/*.o "$build/$crt"/fake/*.o "$build/$crt/fuzz.o"
}
arch=arch/nt
for crt in msvcrt ucrt; do
	ucrt=''
	[ $crt = msvcrt ] || ucrt=-DFAKE_UCRT
	if made >"$log" 2>&1; then
		run rows "$build/$crt/run"
		run fuzz "$build/$crt/fuzz" "$RUNS" "$(date +%s)"
	else
		not "$crt: it compiles: $(grep -m 1 -E 'error|undefined' "$log")"
	fi
done

# planted NAME SOURCE FILE OLD NEW: that the rows or the fuzzer fail where OLD, a pattern
# of sed's, in FILE is NEW. SOURCE is FILE, or the one that includes it.
planted() {
	rm -rf "$build/planted" && mkdir -p "$build/planted/objects" && cp -R arch/nt "$build/planted/nt" &&
		cp "$build/$crt"/backend/*.o "$build/planted/objects" || return
	arch=$build/planted/nt
	sed "s|$4|$5|" "arch/nt/$3" >"$arch/$3"
	if cmp -s "arch/nt/$3" "$arch/$3"; then
		not "planted: $1: nothing was changed"
	elif ! { compile "$build/planted/objects" "$arch/$2" &&
		link "$build/planted/run" "$build/planted/objects"/*.o "$build/$crt"/fake/*.o "$build/$crt"/rows/*.o \
			"$build/$crt"/names/*.o &&
		link "$build/planted/fuzz" "$build/planted/objects"/*.o "$build/$crt"/fake/*.o "$build/$crt/fuzz.o"; } >"$log" 2>&1; then
		not "planted: $1: $(grep -m 1 error "$log")"
	elif timeout -k 5 600 "$build/planted/run" >"$log" 2>&1 &&
		timeout -k 5 600 "$build/planted/fuzz" "$RUNS" 1 >"$log" 2>&1; then
		not "planted: $1 is not seen"
	else
		echo "ok planted: $1 is seen"
	fi
}
[ $failed = 1 ] || {
	planted 'a handle that stays open' entry.c entry.c '^	NtClose(h);' '	;'
	planted 'a name that is longer than what was read' target.c reparse.h 'have > sizeof \*r' '0'
	planted 'a refusal that is an error' volume.c volume.c 'r < 0 ? r : 0' 'r'
	planted 'a volume itself is an error' ask.c ask.c 'r <= 0 .. r == NT_DENIED ? r : 0' 'r'
	planted 'the type not asked before a flush' sync.c sync.c '!__overstat_nt_has_files(device.type)' '0'
	planted 'a negative time cut towards 0' time.c convert.h 'rest < 0' '0'
}
exit $failed
