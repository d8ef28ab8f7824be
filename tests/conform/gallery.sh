#!/bin/sh
# SPDX-License-Identifier: MIT
# gallery.sh OUTPUT [PREFIX]: overstat-conform's results of every target of this
# project, alone and with overstat: OUTPUT/NAME.json, and OUTPUT/conformance.html of
# them all. What there is already is taken as it is: the library and the results with
# overstat that the target's own tests have left below PREFIX [build], and what was seen
# here before with the same programs, compiler and library. The rest is built below
# OUTPUT, with the packages that the target's tests name. What cannot be judged here is
# said, and why, and the page says it too.
#
# GALLERY="ID..." is those alone. GALLERY_SECONDS, of the processor: nothing is built or
# installed, and when they are over nothing more is run that was not before.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
out=${1:?gallery.sh OUTPUT [PREFIX]} at=${2:-$root/build}
mkdir -p "$out/seen" "$at" && out=$(cd "$out" && pwd) && at=$(cd "$at" && pwd) || exit 1
conform=$root/tools/overstat-conform
rm -f "$out"/*.json
n=10 failed=0 log=$out/seen/log
programs=$(cat "$root"/tests/conformance/*.[ch] "$root"/tests/conformance/programs "$root/tests/conformance/requirements.tsv" | cksum)
# No column takes longer, nor a program of it: a target that hangs ends too.
limit=900 program_limit=60

# spent: sets spent, the seconds of the processor that were needed so far
spent() {
	times >"$out/seen/times"
	spent=$(awk -F '[ms ]+' 'END { print int(($1 + $3) * 60 + $2 + $4) }' "$out/seen/times")
}
over() {
	[ "$GALLERY_SECONDS" ] || return 1
	spent
	[ "$spent" -ge "$GALLERY_SECONDS" ]
}
# no REASON: it is not judged, and that is no fault
no() {
	echo "ok gallery: $name # SKIP $1"
	printf '{"v":1,"target":"%s","not":"%s"}\n' "$name" "$(printf %s "$1" | plain | tr '\n\t\\"' "   '")" >"$out/$id.json"
	return 1
}
not_ok() {
	echo "not ok gallery: $name: $1"
	failed=1
	return 1
}
# last: of the log, what went wrong
last() {
	grep -m 1 -i error "$log" || tail -n 1 "$log"
}
# plain: no path of this machine
plain() {
	sed "s;\\($root\\|${TMPDIR:-/tmp}\\)/\\([^ \"/]*/\\)*;;g; s;once\\.sh [^ ]* ;;"
}
# shown FILE: as the page has it, and without the day's kernel
shown() {
	plain <"$1" | sed -e '1!b' -e 's/\("kernel":"[A-Za-z]* [0-9]*\.[0-9]*\)[^"]*/\1/' -e "s|\"target\":\"[^\"]*\"|\"target\":\"$name\"|"
}

# begin ID NAME OF: the target NAME, which tests/target/OF.sh tests, if it is wanted
begin() {
	case " ${GALLERY:-$1} " in
	*" $1 "*) ;;
	*) return 1 ;;
	esac
	id=$((n += 1))-$1 name=$2 of=$3 lib=$1 run='' once='' static=''
	spent
	had=$spent
}
# place DIR...: build is the first of them that the tests have built, else a new one
place() {
	for build; do
		[ ! -x "$build/obj/overstat-cc" ] || return 0
	done
	build=$out/lib/$lib
	[ ! "$GALLERY_SECONDS" ] || no "not built; tools/check $of builds it" || return
	packages=$(OVERSTAT_INSTALL=no "$root/tests/stages.sh" list "$of" </dev/null 2>/dev/null | sed -n 's/^packages	[^	]*	//p')
	# shellcheck disable=SC2086 # words
	OVERSTAT_RUN='' "$root/tools/need.sh" $packages 2>"$log" || no "$(last)"
}
# made CONFIGURE-ARGUMENT...: the library of build, if it is ours to make; anew where
# a source is newer, for the Makefile of before may name one that is no more
made() {
	case $build in
	"$out"/*) ;;
	*) return 0 ;;
	esac
	if [ -x "$build/obj/overstat-cc" ] &&
		[ "$(cat "$build/made.by" 2>/dev/null)" = "$*" ] &&
		[ -z "$(cd "$root" && find configure Makefile.in arch include src tools -newer "$build/made.by" | head -n 1)" ]; then
		return 0
	fi
	rm -rf "$build"
	"$root/tests/build.sh" "$build" "$@" >"$log" 2>&1 || not_ok "overstat does not build: $(last)" || return
	echo "$*" >"$build/made.by"
}

# have FILE WORD...: it was left here before, and of the same
have() {
	file=$1
	shift
	key=$(printf '%s\n' "$programs" "$@" | cksum)
	[ -s "$file" ] && [ "$key" = "$(cat "$file.key" 2>/dev/null)" ]
}
# judge COMMAND...: makes what have has not found, if there is time; 4 if not
judge() {
	! over || return 4
	rm -f "$file.new"
	timeout -k 10 $limit "$@" </dev/null >"$log" 2>&1
	case $? in
	0 | 1)
		[ -s "$file.new" ] || not_ok "$(last)" || return
		mv "$file.new" "$file" && echo "$key" >"$file.key"
		;;
	124 | 137) not_ok "not at its end after $limit seconds" ;;
	*) not_ok "$(last)" ;;
	esac
}
# column FILE ARCHIVE CC OPTION...: to FILE, unless it is there
column() {
	to=$1 archive=$2 cc=$3
	shift 3
	have "$to" "$cc" "$run" "$@" "$($cc --version 2>/dev/null)" "$(cksum <"$archive")" ||
		judge "$conform" --quiet --cc="$cc" ${run:+"--run=$run"} --timeout=$program_limit --json="$file.new" "$@"
}
# nt FILE ARCHIVE CC: the same by the script of NT's own tests; CC is overstat-cc or
# --alone
nt() {
	to=$1 archive=$2 only_crt=
	[ "$3" != --alone ] || only_crt=yes
	have "$to" "$only_crt" "$crt" "$(cat "$root"/tests/nt/posix.[ch] "$root/tests/nt/absent.h" "$root/tests/nt/known.tsv" \
		"$root/tests/nt/conformance.sh" | cksum)" "$(cksum <"$archive")" ||
		judge "$root/tests/nt/conformance.sh" ${only_crt:+--alone} "x86_64-$crt" "$build" "$file.new"
}
judged() {
	case $of in
	nt) nt "$@" ;;
	*) column "$@" ;;
	esac
}
# target RESULTS CC [OPTION]...: of build; RESULTS are those with overstat that the
# tests have left, or none; CC is the libc alone, or nothing
target() {
	results=$1 alone=$2
	shift 2
	said='with overstat'
	rm -f "$out/$id.json"
	if [ "$alone" ]; then
		judged "$out/seen/${id#*-}.json" /dev/null "$alone" "$@"
		case $? in
		0)
			shown "$file" >"$out/$id.json"
			said='alone and with overstat'
			;;
		4) said='with overstat; alone when there is time' ;;
		*) return ;;
		esac
	fi
	if [ ! -s "$results" ] ||
		[ "$(find "$root/tests/conformance" "$build/lib/liboverstat.a" -newer "$results" | head -n 1)" ]; then
		results=$out/seen/${id#*-}-overstat.json
		judged "$results" "$build/lib/liboverstat.a" "$once$build/obj/overstat-cc$static" "$@"
		case $? in
		0) ;;
		4) no 'not run: when there is time' && return ;;
		*) return ;;
		esac
	fi
	shown "$results" >>"$out/$id.json"
	done_with
}
# done_with: what this target has come to
done_with() {
	spent
	echo "ok gallery: $name: $said, $(grep -c '"result":"pass"' "$out/$id.json") checks passed, $((spent - had)) s of the processor"
}

# cpu OF NAME HOST RUN [WITHOUT]...: a row of tests/target/linux-CPU.sh
cpu() {
	libc=musl
	case $3 in
	*-gnu*) libc=glibc ;;
	esac
	begin "$2" "$libc, ${2%-glibc}" "$1" || return 0
	short=$2 host=$3
	run=$4
	[ "$run" != - ] || run=
	shift 4
	needs=
	for word; do
		needs=$needs,-$word
	done
	place "$at/$of/$short" || return 0
	cc=$("$root/tests/linux/compiler.sh" "$short" 2>"$log") || no "$(last)" || return 0
	made --host="$host" "CC=$cc" || return
	# What clang is given for a CPU makes static programs anyway; qemu-user has no
	# interpreter for others.
	case $run,$cc in
	,* | *,clang*) ;;
	*) static=' -static' ;;
	esac
	target "$at/$of/$short.json" "$cc -static" ${needs:+"--needs=${needs#,}"}
}
# A line of those: OF, and what cpu or bare takes
rows() {
	for file in "$root"/tests/target/linux-*.sh; do
		of=${file##*/}
		sed -n "s/^$1 /${of%.sh} /p" "$file"
	done
}
# cpus WHICH: those whose NAME the pattern of egrep WHICH matches
cpus() {
	rows cpu | awk -v which="^($1)\$" -v other="$2" '($2 ~ which) == !other' >"$out/seen/cpus"
	while read -r row; do
		# shellcheck disable=SC2086 # words
		cpu $row </dev/null
	done <"$out/seen/cpus"
}

if begin glibc 'glibc, x86_64' linux-x86_64 && place "$at/linux-x86_64/glibc-gcc" "$at/glibc" && made CC=gcc; then
	target "$at/linux-x86_64/glibc-gcc.json" gcc
fi
if begin musl 'musl, x86_64' linux-x86_64 && place "$at/linux-x86_64/musl-gcc" "$at/conform/musl" "$at/musl" && made CC=musl-gcc; then
	target "$at/linux-x86_64/musl-gcc.json" musl-gcc
fi
with_node() {
	node=$("$root/tools/node.sh" 2>"$log") || no "$(last)" || return
	case $PATH in
	"$node":*) ;;
	*) PATH=$node:$PATH ;;
	esac
}
# hosted FOLDER TRIPLET CC [CC-ALONE]: WASI on $host, which is there
hosted() {
	[ ! "$GALLERY_SECONDS" ] || [ "$host" = node ] || [ -s "$build/conformance/$host.json" ] ||
		no "not run; tools/check $of runs it" || return
	made --host="$2" "CC=$3" AR=llvm-ar RANLIB=llvm-ranlib || return
	# shellcheck source=tests/wasi/without.sh
	. "$root/tests/wasi/without.sh"
	known_as "$host"
	# Some are not needed by the libc alone.
	case $1 in
	wasi2) "$root/tests/wasi2/known.sh" ;;
	*) cat "$root/tests/$1/hosts.tsv" ;;
	esac | sed 's/	always	/	sometimes	/' >"$out/seen/hosts.tsv"
	run="$root/tests/$1/on.sh $host"
	target "$build/conformance/$host.json" "$4" --target="$target" --once --known="$out/seen/hosts.tsv" \
		--needs="$(printf %s "$without${lacks:+ --without=$lacks}" | sed 's/ --without=/,-/g; s/^,//')"
}
# What the hosts run is compiled once.
rm -rf "$out/seen/built" && mkdir "$out/seen/built" || exit 1
for host in node shim wasmer w2c $(sed -n 's/^\([a-z0-9]*\)	.*/\1/p' "$root/tests/hosts/list.tsv" | uniq) chromium; do
	case $host in
	node) begin wasi 'wasi-libc on Node' wasi ;;
	*) begin "wasi-$host" "wasi-libc on $host" hosts ;;
	esac || continue
	lib=wasi once="$root/tests/hosts/once.sh $out/seen/built "
	place "$at/hosts/clang" "$at/wasi/clang" "$at/wasi" || continue
	alone='' cc='clang --target=wasm32-wasi --sysroot=/usr'
	with_node || continue
	# The libc is the same on all.
	[ "$host" != node ] || alone=$cc
	"$root/tests/hosts/had.sh" "$host" >"$log" 2>&1
	case $? in
	0) ;;
	3) no "$(last)" || continue ;;
	*) not_ok "$(last)" || continue ;;
	esac
	OVERSTAT_NPM=none
	case $host in
	shim | wasmer | chromium) OVERSTAT_NPM=$("$root/tests/wasi/install.sh") ;;
	w2c)
		module=$build lib=native
		place "$at/hosts/native" "$at/wasi/native" || continue
		made CC=clang 'CFLAGS=-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all' || continue
		export OVERSTAT_NATIVE="$build"
		build=$module
		;;
	esac
	export OVERSTAT_NPM
	hosted wasi wasm32-wasi "$cc" "$alone"
done
for host in wasmtime jco; do
	begin "wasip2-$host" "wasi-libc, WASI 0.2 on $host" wasi2 || continue
	lib=wasip2
	place "$at/wasi2/clang" || continue
	with_node || continue
	if ! "$root/tools/pypi.sh" -r "$root/tests/wasi2/requirements.txt" >"$log" 2>&1 ||
		! OVERSTAT_NPM=$("$root/tests/wasi/install.sh" "$root/tests/wasi2" 2>"$log"); then
		no "$(last)" || continue
	fi
	export OVERSTAT_NPM
	cc=$("$root/tests/wasi2/sysroot.sh" sid wasm32-wasip2 2>"$log") || no "$(last)" || continue
	hosted wasi2 wasm32-wasip2 "$cc" "$cc"
done
cpus 'i386-glibc|armhf'
for libc in picolibc newlib; do
	begin $libc "$libc, Cortex-M3" metal || continue
	place "$at/metal/m3-$libc" || continue
	made --host=arm-none-eabi "CC=$("$root/tests/metal/board.sh" m3 $libc | sed -n 2p)" CFLAGS=-Os || continue
	said='alone and with overstat'
	if have "$out/seen/$libc.json" "$(cksum <"$build/lib/liboverstat.a")" "$(cat "$root"/tests/conform/picolibc.* | cksum)" ||
		judge "$root/tests/conform/picolibc.sh" "$file.new" "$build" $libc; then
		for run in 1 2; do
			awk -v run=$run '/^[{]"v"/ { n++ } n == run' "$file" >"$out/seen/one"
			[ ! -s "$out/seen/one" ] || shown "$out/seen/one" >>"$out/$id.json"
		done
		done_with
	fi
done
# The C runtimes are wine's, the headers mingw-w64's.
for crt in msvcrt ucrt; do
	begin "nt-$crt" "Windows NT, wine's $crt" nt || continue
	place "$at/nt/x86_64-$crt" || continue
	cc=$("$root/tests/nt/compiler.sh" x86_64 "$crt" 2>"$log") || no "$(last)" || continue
	made --host=x86_64-w64-mingw32 "CC=$cc" && target "$build/conformance/results.json" --alone
done
# A personality over this machine's glibc, which is there already.
for host in x86_64 i686; do
	begin "bs2000-$host" "BS2000, $host" bs2000 || continue
	place "$at/bs2000/$host" || continue
	cc=gcc
	[ $host = x86_64 ] || cc='gcc -m32 -idirafter /usr/include/x86_64-linux-gnu'
	made --host="$host-bs2000" "CC=$cc" && target "$at/bs2000/$host.json" '' --needs=-zerocopy
done
cpus 'i386-glibc|armhf' not
rows bare >"$out/seen/bare"
while read -r of short _; do
	! begin "$short" "$short" "$of" || no "no libc for it is packaged; tools/check $of tries its system calls"
done <"$out/seen/bare"
! begin mono Mono mono || no 'it is no libc of C; tools/check mono tries its binding'

set -- "$out"/*.json
[ -r "$1" ] || {
	echo 'not ok gallery: no target'
	exit 1
}
"$conform" report --html="$out/conformance.html" "$@" >"$out/summary"
size=$(wc -c <"$out/conformance.html")
if [ "$size" -gt 1000 ] && [ "$size" -le 1500000 ]; then
	spent
	echo "ok gallery: $(grep -L '"not":' "$@" | wc -l) of $# targets judged, $size bytes, $spent s of the processor: $out/conformance.html"
else
	echo "not ok gallery: the page has $size bytes"
	failed=1
fi
exit "$failed"
