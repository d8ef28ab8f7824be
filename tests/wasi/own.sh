#!/bin/sh
# SPDX-License-Identifier: MIT
# own.sh BUILD-DIR: the programs here, built by the overstat-cc of BUILD-DIR, on
# each host, with what only WASI has: preopened directories, streams that a host
# describes in its own way, records that it fills or does not.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
build=$(cd "${1:?own.sh BUILD-DIR}" && pwd) || exit 1
out=$build/own conformance=$here/../conformance
rm -rf "$out"
mkdir -p "$out"
OVERSTAT_NPM=$("$here/install.sh") || {
	echo "not ok the hosts of tests/wasi are installed"
	exit 1
}
export OVERSTAT_NPM
failed=0
wide=$(mktemp -d /dev/shm/overstat.XXXXXX) || exit 1
trap 'rm -rf "$wide"' 0
trap 'exit 1' 1 2 15

# on OPTION... HOST MODULE ARGUMENT...: host.mjs
on() {
	timeout 120 node --no-warnings "$here/host.mjs" "$@"
}

# said HOST PROGRAM[, LABEL] STATUS: what a program said in $out/said, for
# tests/conformance/results.awk
said() {
	label=$(printf '%s' "$2" | sed -n 's/^[a-z]*,* //p' | tr -c 'A-Za-z0-9.,/\n' _)
	{
		echo "#@ begin ${2%%[, ]*} ${label:+@}${label:--} root"
		LC_ALL=C tr -cd '\11\12\15\40-\176' <"$out/said"
		# A line that it did not end
		echo
		echo "#@ end $3"
	} >>"$out/$1.log"
}

# fresh: an empty directory
fresh() {
	rm -rf "$wide/work"
	mkdir "$wide/work"
	echo "$wide/work"
}

awk -f "$conformance/requirements.awk" "$here/requirements.tsv" >"$out/requirements.h" || exit 1
for program in beside members preopens stdio sync; do
	"$build/obj/overstat-cc" -DT_CONFORM -DT_OVERSTAT "-DT_PROGRAM=\"$program\"" "-DT_PREFIX=\"wasi.$program/\"" "-I$out" -O2 -Wall -Wextra -Wpedantic -Wconversion -Wshadow \
		-Werror -D_OVERSTAT_SOURCE -I"$conformance" \
		-o "$out/$program.wasm" "$here/$program.c" 2>"$out/log" ||
		{
			echo "not ok $program: does not compile: $(grep -m 1 error "$out/log")"
			exit 1
		}
done

# equal NAME SEEN EXPECTED
equal() {
	if [ "$2" = "$3" ]; then
		echo "ok $1"
	else
		echo "not ok $1: '$2', expected '$3'"
		failed=1
	fi
}
# What a program that calls one function is linked of: FUNCTION PARAMETERS RESULT.
links() {
	printf '#include <sys/stat.h>\n#include <unistd.h>\nint main(%s) { struct stat s; return %s; }\n' \
		"$2" "$3" >"$out/links.c"
	"$build/obj/overstat-cc" -Os -o "$out/$1.ours.wasm" "$out/links.c" &&
		clang --target=wasm32-wasi --sysroot=/usr -Os -o "$out/$1.libc.wasm" "$out/links.c" || exit 1
	for of in ours libc; do
		wasm-objdump -x -j Function "$out/$1.$of.wasm" |
			sed -n 's/.* <\(.*\)>$/\1/p' | sort >"$out/$1.$of.functions"
		wasm-objdump -x -j Import "$out/$1.$of.wasm" |
			sed -n 's/.* <- wasi_snapshot_preview1\.//p' | sort >"$out/$1.$of.imports"
		grep -E 'alloc$|free$' "$out/$1.$of.functions" >"$out/$1.$of.allocator"
	done
	equal "$1: the functions of overstat in it can be seen" \
		"$(grep -c "^__overstat_${4:-$1}\$" "$out/$1.ours.functions")" 1
}
links fstat void 'fstat(0, &s)'
equal 'fstat alone comes to no allocator' "$(cat "$out/fstat.ours.allocator")" ''
equal 'fstat alone looks up no path' "$(grep find_ "$out/fstat.ours.functions")" ''
equal 'fstat alone imports two calls, and proc_exit' "$(paste -s -d ' ' "$out/fstat.ours.imports")" \
	'fd_fdstat_get fd_filestat_get proc_exit'
links stat 'int c, char **v' 'c + stat(v[0], &s)'
equal "stat comes to no other allocator than the libc's" \
	"$(cat "$out/stat.ours.allocator")" "$(cat "$out/stat.libc.allocator")"
equal 'stat without chdir has no lookup that allocates' \
	"$(grep -v undefined_weak "$out/stat.ours.functions" | grep find_relpath_alloc)" ''
equal "stat imports what the libc's does, and one call" \
	"$(comm -3 "$out/stat.ours.imports" "$out/stat.libc.imports" | paste -s -d ' ' -)" \
	fd_fdstat_get
links chdir 'int c, char **v' 'c + chdir(v[0]) + stat(v[0], &s)' stat
equal 'stat beside chdir has the lookup that allocates' \
	"$(grep find_relpath_alloc "$out/chdir.ours.functions")" __wasilibc_find_relpath_alloc

# Times from outside. 2300 in nanoseconds is above 2^63, and so before 1970.
dir=$(fresh)
set -- 1960 1960-05-05T05:05:05.123456789Z 1969 1969-12-31T23:59:59.999999999Z \
	2038 2038-01-19T03:14:08.000000001Z 2100 2100-02-03T04:05:06.5Z \
	2262 2262-04-11T23:47:16.854775807Z
files=
while [ $# -gt 0 ]; do
	touch -d "$2" "$dir/$1"
	files="$files $1 $(date -d "$2" +'%s %N')"
	shift 2
done
touch -d 2300-01-01T00:00:00Z "$dir/2300"
# shellcheck disable=SC2086 # files are words
on --dir=/="$dir" node "$out/members.wasm" / $files 2300 -8032952074 290448384 \
	>"$out/said"
said node members $?
for host in shim wasmer; do
	on --dir=/="$(fresh)" $host "$out/members.wasm" / >"$out/said"
	said $host members $?
done

# A pipe is what standard output is here.
for host in node shim wasmer; do
	{ on --dir=/="$(fresh)" $host "$out/sync.wasm" / stdout; echo $? >"$out/status"; } |
		cat >"$out/said"
	said $host sync "$(cat "$out/status")"
done

# Streams: what is behind 0, 1 and 2.
streams() {
	said node "stdio, $1" "$(cat "$out/status")"
}
dir=$(fresh)
echo input >"$out/input"
# shellcheck disable=SC2094 # two streams of one file are what is tested
{ on --dir=/="$dir" node "$out/stdio.wasm" / file pipe null; echo $? >"$out/status"; } \
	<"$out/input" 2>/dev/null | cat >"$out/said"
streams 'a file, a pipe and /dev/null'
{ on --dir=/="$dir" node "$out/stdio.wasm" / null file file; echo $? >"$out/status"; } \
	</dev/null >"$out/said" 2>"$out/said2"
streams '/dev/null and two files'
: | { on --dir=/="$dir" node "$out/stdio.wasm" / pipe pipe pipe; echo $? >"$out/status"; } \
	2>&1 | cat >"$out/said"
streams 'three pipes'
# A closed one, Node opens as /dev/null.
{ on --dir=/="$dir" node "$out/stdio.wasm" / null pipe null; echo $? >"$out/status"; } \
	<&- 2>&- | cat >"$out/said"
streams 'closed, a pipe and closed'
on --dir=/="$dir" node "$out/stdio.wasm" / null null file \
	</dev/null >/dev/null 2>"$out/said2"
status=$?
printf '%s\n' "ok 1 - wasi.stdio/each_check_of_the_program" 1..1 >"$out/said"
[ $status = 0 ] || sed 's/^ok/not &/' "$out/said2" >"$out/said"
said node 'stdio, /dev/null twice and a file' $status
if command -v script >/dev/null; then
	script -qec "node --no-warnings '$here/host.mjs' '--dir=/=$dir' node '$out/stdio.wasm' / tty tty tty" \
		/dev/null >"$out/said" 2>"$out/log" </dev/null
	said node 'stdio, a terminal' $?
else
	echo 'not ok stdio, a terminal: there is no script(1)'
	exit 1
fi
for host in shim wasmer; do
	{ on --dir=/="$dir" $host "$out/stdio.wasm" / any any any; echo $? >"$out/status"; } \
		</dev/null 2>&1 | cat >"$out/said"
	said $host 'stdio, its own streams' "$(cat "$out/status")"
done

# Both in one program, and the table of doc/wasi.md.
with_1960() {
	dir=$(fresh)
	touch -d 1960-05-05T05:05:05Z "$dir/1960"
}
with_1960
{ on --dir=/="$dir" node "$out/beside.wasm" /; echo $? >"$out/status"; } | cat >"$out/said"
said node beside "$(cat "$out/status")"
grep '^|' "$out/said" >"$out/table"
sed -n '/^| asked .* why |$/,/^$/p' "$here/../../doc/wasi.md" | grep '^|' >"$out/kept"
equal 'doc/wasi.md: the table is what the program prints' \
	"$(diff "$out/kept" "$out/table" 2>&1)" ''
for host in shim wasmer; do
	with_1960
	on --dir=/="$dir" $host "$out/beside.wasm" / >"$out/said"
	said $host beside $?
done

# Preopened directories R, A, B and C, whose file `who` has 1, 2, 3 and 4 bytes.
dir=$(fresh)
size=1
for d in R A B C; do
	mkdir -p "$dir/$d/sub"
	head -c $size /dev/zero >"$dir/$d/who"
	head -c $((size + 10)) /dev/zero >"$dir/$d/sub/who"
	size=$((size + 1))
done
# preopens LABEL PREOPEN=DIR... -- ARGUMENT...
preopens() {
	label=$1 options=''
	shift
	while [ "$1" != -- ]; do
		options="$options --dir=${1%=*}=$dir/${1##*=}"
		shift
	done
	shift
	for host in node shim; do
		# shellcheck disable=SC2086 # options are words
		on $options $host "$out/preopens.wasm" "$@" >"$out/said"
		said $host "preopens $label" $?
	done
}
preopens '/' /=R -- /who 1 who 1 /sub/who 11 sub/who 11 ./who 1 //who 1 /nosuch 0 \
	cd /sub who 11 ./who 11 /who 1 nosuch 0 cd / who 1
preopens '.' .=R -- who 1 ./who 1 sub/who 11 nosuch 0 cd sub who 11
preopens '/, /a and /a/b' /=R /a=A /a/b=B -- /who 1 /a/who 2 /a/b/who 3 /a/sub/who 12 \
	/a/b/sub/who 13 /ab 0 /a/bc 0 cd /a who 2 b/who 3 sub/who 12 \
	cd /a/b who 3 sub/who 13 nosuch 0
preopens '/a/b, /a and /, the longest first' /a/b=B /a=A /=R -- /who 1 /a/who 2 /a/b/who 3
preopens 'two of one name, the later' /=R /=A -- /sub/who 12
preopens '. and a relative one' .=R rel=C -- who 1 rel/who 4 rel/sub/who 14 ./rel/who 4 \
	cd rel who 4 sub/who 14
preopens '/a alone' /a=A -- /a/who 2 /who 0 who 0 /b/who 0 /ab/who 0 cd /a who 2
preopens 'doubled slashes' /=R /a=A /a/b=B -- /a//b//who 3
preopens 'none' -- /who 0 who 0 . 0 / 0

# Judged as any target is.
set --
for host in node shim wasmer; do
	{
		echo "{\"v\":1,\"target\":\"$host\",\"overstat\":\"$(cat "$here/../../VERSION")\"}"
		awk -f "$conformance/common.awk" -f "$conformance/results.awk" -v table="$here/requirements.tsv" \
			-v known="$here/own.tsv" -v target=$host -v part=1 "$out/$host.log"
	} >"$out/$host.json" || failed=1
	"$here/../../tools/overstat-conform" report --strict --tap="$out/$host.tap" "$out/$host.json" >"$out/$host.summary" || failed=1
	awk -f "$conformance/lines.awk" "$out/$host.tap" | sed -e "s|^ok |&$host: |" -e "s|^not ok |&$host: |"
	set -- "$@" "$out/$host.json"
done
awk -f "$conformance/common.awk" -f "$here/faults.awk" -v known="$here/own.tsv" "$@" || failed=1
exit $failed
