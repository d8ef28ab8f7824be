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
	layout='-DOVERSTAT_SUFFIX=64x -DOVERSTAT_LAYOUT=64x -DOVERSTAT_X=1'
	[ "${to##*/}" != names ] || names='-include tests/nt/crt_stat.h -DCRT_LAYOUT=32 -DCRT_NAME=32'
	for f; do
		o=$(echo "${f%.c}.o" | tr / _)
		# shellcheck disable=SC2086 # words
		$CC -std=c11 -D_GNU_SOURCE -D_OVERSTAT_SOURCE -D_BS2000_SOURCE -Wall -Wextra -Wpedantic -Wconversion \
			-Wshadow -Werror $CFLAGS -isystem include -isystem include/libc/glibc -DNT_IMPORT= -DNT_API= \
			-DOVERSTAT_BACKEND=nt $ucrt $names $layout -Itests/nt "-I$arch/$crt" "-I$arch" -Isrc/internal -Isrc/stat -Ibindings/wasm2c -Iarch/wasi -c -o "$to/${o##*nt_}" "$f" || return 1
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
	mkdir "$build/$crt" "$build/$crt/backend" "$build/$crt/fake" "$build/$crt/rows" "$build/$crt/names" "$build/$crt/w2c" &&
		compile "$build/$crt/backend" arch/nt/*.c &&
		compile "$build/$crt/fake" tests/nt/fake.c tests/nt/fake_*.c &&
		compile "$build/$crt/rows" tests/nt/rows*.c &&
		compile "$build/$crt/names" arch/nt/names/fstat.c arch/nt/names/stat.c &&
		compile "$build/$crt/w2c" bindings/wasm2c/*.c bindings/wasm2c/nt/*.c src/stat/fstat.c src/stat/answer.c \
			src/unistd/fd_fdstat_get.c src/unistd/fd_sync.c src/internal/err.c &&
		compile "$build/$crt" tests/nt/fuzz.c &&
		link "$build/$crt/run" "$build/$crt"/backend/*.o "$build/$crt"/fake/*.o "$build/$crt"/rows/*.o \
			"$build/$crt"/names/*.o "$build/$crt"/w2c/*.o &&
		link "$build/$crt/fuzz" "$build/$crt"/backend/*.o "$build/$crt"/fake/*.o "$build/$crt"/w2c/*.o "$build/$crt/fuzz.o"
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

# planted NAME SOURCE FILE OLD NEW [FOLDER]: that the rows or the fuzzer fail where OLD, a
# pattern of sed's, in FILE is NEW. SOURCE is FILE, or the one that includes it, in
# FOLDER [arch/nt].
planted() {
	of=${6:-arch/nt}
	rm -rf "$build/planted" && mkdir -p "$build/planted/objects" "$build/planted/w2c" && cp -R "$of" "$build/planted/nt" &&
		cp "$build/$crt"/backend/*.o "$build/planted/objects" && cp "$build/$crt"/w2c/*.o "$build/planted/w2c" || return
	arch=arch/nt into=w2c
	[ "$of" != arch/nt ] || arch=$build/planted/nt into=objects
	sed "s|$4|$5|" "$of/$3" >"$build/planted/nt/$3"
	if cmp -s "$of/$3" "$build/planted/nt/$3"; then
		not "planted: $1: nothing was changed"
	elif ! { compile "$build/planted/$into" "$build/planted/nt/$2" &&
		link "$build/planted/run" "$build/planted/objects"/*.o "$build/$crt"/fake/*.o "$build/$crt"/rows/*.o \
			"$build/$crt"/names/*.o "$build/planted/w2c"/*.o &&
		link "$build/planted/fuzz" "$build/planted/objects"/*.o "$build/$crt"/fake/*.o "$build/planted/w2c"/*.o \
			"$build/$crt/fuzz.o"; } >"$log" 2>&1; then
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
	planted 'a name that is longer than what was read' target.c target.c 'io.information < sizeof r' '1'
	planted 'a refusal that is an error' volume.c volume.c 'r < 0 ? r : 0' 'r'
	planted 'a volume itself is an error' ask.c ask.c 'r <= 0 .. r == NT_DENIED ? r : 0' 'r'
	planted 'the type not asked before a flush' sync.c sync.c '!__overstat_nt_has_files(device.type)' '0'
	planted 'a negative time cut towards 0' time.c convert.h 'rest < 0' '0'
	w2c=bindings/wasm2c/nt
	planted 'a backslash in a name of a module' units.c units.c 'strpbrk(path, "...")' 'strpbrk(path, ":")' $w2c
	planted 'a stream in a name of a module' units.c units.c 'strpbrk(path, "...")' 'strpbrk(path, "\\\\")' $w2c
	planted 'a module that walks through a mount point' look.c look.c 's->tag & NT_TAG_SURROGATE' 's->tag == NT_TAG_SYMLINK' $w2c
	planted 'a link of a module with backslashes' link.c link.c "= '/'" "= '.'" $w2c
	planted 'a text of a link that was cut' link.c link.c 't.text \&\& !t.cut' 't.text' $w2c
	planted 'a link that is longer than what was read' link.c link.c 'io.information < sizeof .to' '1' $w2c
	planted 'a handle of a link that stays open' link.c link.c '^	NtClose(h);' '	;' $w2c
}
exit $failed
