#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh BUILD: overstat under Mono.Unix.Native in BUILD, a configured directory:
# what it exports, that it and Mono agree on files and errors, that the calls
# really arrive, the assembly, what is installed, and a program of Debian's.
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
build=$(cd "${1:?run.sh BUILD}" && pwd) || exit 1
: "${HOSTCC:=gcc}"
export LC_ALL=C TZ=UTC0
unset MONO_PATH MONO_CONFIG MAKEFLAGS MAKELEVEL

# What is mounted is nobody else's, and goes when the last of us is killed.
if [ -z "$OVERSTAT_MOUNTS" ] && unshare -m --propagation private true 2>/dev/null; then
	OVERSTAT_MOUNTS=1 exec unshare -m --propagation private "$here/run.sh" "$build"
fi

tmp=$(mktemp -d "${TMPDIR:-/tmp}/overstat-mono-test.XXXXXX") || exit 1
# Where mono leaves a file of its own too.
TMPDIR=$tmp
export TMPDIR
chmod 755 "$tmp"
mnt=$tmp/mnt server='' failed=0
# shellcheck disable=SC2317 # the trap calls it
cleanup() {
	[ -z "$server" ] || kill "$server" 2>/dev/null
	[ -z "$server" ] || wait "$server" 2>/dev/null
	if mountpoint -q "$mnt" 2>/dev/null; then
		umount -l "$mnt"
	fi
	rm -rf "$tmp"
}
trap cleanup 0
trap 'exit 1' 1 2 15

# check NAME PROBLEM
check() {
	if [ -z "$2" ]; then
		echo "ok mono: $1"
	else
		echo "not ok mono: $1: $2"
		failed=1
	fi
}
fail() {
	check "$1" "$2"
	exit 1
}
# must NAME COMMAND...: without it there is nothing to test.
must() {
	name=$1
	shift
	"$@" >"$tmp/log" 2>&1 || fail "$name" "$(tail -n 3 "$tmp/log" | tr '\n' ' ')"
}
differs() {
	diff "$1" "$2" | head -n 6 | tr '\n' ' '
}

"$top/tools/need.sh" gcc make binutils libfuse3-dev fuse3 pkg-config mono-runtime mono-mcs \
	libmono-posix4.0-cil || fail packages "one of them could not be installed"
must "make mono" make -C "$build" mono WERROR=-Werror
run=$build/obj/overstat-mono lib=$build/lib/liboverstat-mono.so.1

# The library.
nm -D --defined-only "$lib" | sed -n 's/^.* [TDBRW] \([^@]*\).*/\1/p' | sort >"$tmp/exports"
check "the exports are those of tests/mono/exports.txt" "$(differs "$here/exports.txt" "$tmp/exports")"
soname=$(readelf -d "$lib" | sed -n 's/.*SONAME.*\[\(.*\)\]/\1/p')
check "the soname" "$([ "$soname" = liboverstat-mono.so.1 ] || echo "$soname")"
versions=$(nm -D --defined-only "$lib" | sed -n 's/^.* T .*@@*//p' | sort -u)
check "each symbol has the version OVERSTAT_MONO_1" "$([ "$versions" = OVERSTAT_MONO_1 ] || echo "$versions")"
check "it needs the libc and nothing else" "$(readelf -d "$lib" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p' | grep -v '^libc\.' | tr '\n' ' ')"
check "mono.h is compiled, its offsets with it" "$([ -s "$build/obj/mono_store.o" ] || echo "no object")"

# The programs, each compiled once.
for p in agree calls; do
	must "$p.cs compiles" mcs -nologo -warnaserror -out:"$tmp/$p.exe" -r:Mono.Posix "$here/$p.cs"
done
assembly=$build/lib/overstat/Overstat.Unix.Native
must "native.cs compiles" mcs -nologo -warnaserror -out:"$tmp/native.exe" -r:Mono.Posix -r:"$assembly.dll" "$here/native.cs"
members=$(grep -c 'member name=' "$assembly.xml")
check "the assembly's XML documentation has its members" "$([ "$members" -ge 90 ] || echo "$members, expected 90 or more")"

# Files and errors: the same lines from both.
# shellcheck disable=SC2016 # for sh
must "demodir" sh -c '"$1" -o "$2/demodir" "$3/tools/demodir.c" && "$2/demodir" "$2/demo"' sh "$HOSTCC" "$tmp" "$top"
# shellcheck disable=SC2046 # flags
must "oddfs" "$HOSTCC" -o "$tmp/oddfs" "$top/tests/faults/oddfs.c" $(pkg-config --cflags --libs fuse3)
mkdir "$mnt" "$tmp/shut" "$tmp/dir" && : >"$tmp/shut/file" && chmod 700 "$tmp/shut"
"$tmp/oddfs" "$mnt" >"$tmp/oddfs.log" 2>&1 &
server=$!
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
	mountpoint -q "$mnt" && break
	[ "$i" != 30 ] || fail FUSE "cannot mount: $(head -n 1 "$tmp/oddfs.log")"
	sleep 0.1
done
# shows SIDE COMMAND...: runs it, its lines without the name of $tmp.
shows() {
	side=$1
	shift
	timeout 100 "$@" >"$tmp/$side.raw" 2>"$tmp/$side.err" </dev/null
	echo "exit status $?" >>"$tmp/$side.raw"
	sed "s|$tmp/||g" "$tmp/$side.raw" >"$tmp/$side"
}
shows plain mono "$tmp/agree.exe" "$tmp/demo" "$mnt" "$tmp/shut"
shows overstat "$run" "$tmp/agree.exe" "$tmp/demo" "$mnt" "$tmp/shut"
cp "$tmp/plain" "$build/obj/mono-agree.plain"
cp "$tmp/overstat" "$build/obj/mono-agree.overstat"
check "agree.exe ends well with mono" "$(tail -n 1 "$tmp/plain" | grep -vx 'exit status 0')$(head -n 2 "$tmp/plain.err" | tr '\n' ' ')"
check "agree.exe ends well with overstat-mono" "$(tail -n 1 "$tmp/overstat" | grep -vx 'exit status 0')$(head -n 2 "$tmp/overstat.err" | tr '\n' ' ')"
# What doc/mono.md says that Mono has wrong, a line of it and its right one.
# shellcheck disable=SC2016 # backquotes
sed -n 's/^| `\(.*\)` | `\(.*\)` | `\(.*\)` |.*/\1\t\2\t\3/p' "$top/doc/mono.md" >"$tmp/table"
awk -F '\t' '
	FILENAME == ARGV[1] { mono[$1] = $2; ours[$1] = $3; next }
	FILENAME == ARGV[2] { a[++n] = $0; next }
	{ b[++m] = $0 }
	END {
		if (n != m)
			print "not ok mono: both say as many lines: " n " and " m
		for (i = 1; i <= n && i <= m; i++) {
			what = a[i]
			sub(/: .*/, "", what)
			x = substr(a[i], length(what) + 3)
			y = substr(b[i], length(what) + 3)
			if (what in mono) {
				used[what] = 1
				if (x == mono[what] && y == ours[what])
					print "ok mono: as doc/mono.md says: " what
				else
					print "not ok mono: " what ": mono " x ", overstat " y ", the table " mono[what] " and " ours[what]
			} else if (a[i] == b[i])
				print "ok mono: agree: " what
			else
				print "not ok mono: agree: " what ": mono " a[i] ", overstat " b[i]
		}
		for (w in mono)
			if (!(w in used))
				print "not ok mono: doc/mono.md: no line " w
	}' "$tmp/table" "$tmp/plain" "$tmp/overstat" >"$tmp/agreed"
cat "$tmp/agreed"
! grep -q '^not ok' "$tmp/agreed" || failed=1
# Each error of the page was there to be agreed on.
for e in EBADF EACCES ELOOP ENAMETOOLONG ENOENT ENOTDIR EFAULT EIO EOVERFLOW EINVAL; do
	check "the page's $e was seen" "$(grep -q -- ": -1 $e\$" "$tmp/overstat" || echo no)"
done
for f in "$tmp/demo"/*; do
	check "every file of the demo directory: ${f##*/}" \
		"$(grep -q "^lstat demo/${f##*/}: 0 st_dev=" "$tmp/overstat" || echo "no line of it")"
done

# That the calls arrive: a build that counts them.
mkdir -p "$build/count"
# shellcheck disable=SC2016 # for sh
must "a build that counts" sh -c 'cd "$1" && "$2/configure" CC="$3" --stack="$2/tests/mono/count" && make mono WERROR=-Werror' \
	sh "$build/count" "$top" "${CC:-gcc}"
counting=$build/count/obj/overstat-mono
OVERSTAT_COUNT=$tmp/count MONO_LOG_LEVEL=debug MONO_LOG_MASK=dll \
	"$counting" "$tmp/calls.exe" "$tmp/dir/calls" >"$tmp/calls.log" 2>&1
status=$?
check "calls.exe ends well" "$([ $status = 0 ] || tail -n 2 "$tmp/calls.log" | tr '\n' ' ')"
printf 'fstat 7\nfstatat 10\nfsync 11\nfdatasync 13\n' >"$tmp/count.expected"
check "each stat, lstat, fstatat, fstat, fsync and fdatasync arrived, and no other call" \
	"$(differs "$tmp/count.expected" "$tmp/count" 2>&1)"
OVERSTAT_COUNT=$tmp/count.none mono "$tmp/calls.exe" "$tmp/dir/calls"
check "with plain mono none does" "$([ ! -e "$tmp/count.none" ] || cat "$tmp/count.none")"
# Where mono found each function of Mono.Posix.
sed -n "s/.*DllImport searching in: '\([^']*\)'.*/L \1/p;s/.*Found as '\(.*\)'.*/F \1/p" "$tmp/calls.log" |
	awk '$1 == "L" { lib = $2 } $1 == "F" { sub(/.*\//, "", lib); print lib, $2 }' | sort -u >"$tmp/found"
sed -n 's/^liboverstat-mono.so.1 //p' "$tmp/found" >"$tmp/found.ours"
grep '^Mono_Posix' "$here/exports.txt" >"$tmp/found.expected"
check "mono finds these six here" "$(differs "$tmp/found.expected" "$tmp/found.ours")"
others=$(grep -c '^libMonoPosixHelper.so Mono_Posix_Syscall_' "$tmp/found")
check "and all others where they were" "$([ "$others" -ge 8 ] || echo "only $others there")"
OVERSTAT_COUNT=$tmp/count timeout 60 "$counting" "$tmp/native.exe" "$tmp/dir" whiteout >"$tmp/out" 2>&1 || failed=1
cat "$tmp/out"

# The assembly.
timeout 60 "$run" "$tmp/native.exe" "$tmp/demo" >"$tmp/out" 2>&1
status=$?
cat "$tmp/out"
check "native.exe ends well" "$([ $status = 0 ] || tail -n 1 "$tmp/out")"

# The wrapper is mono: its status, its input, its signals; nothing stays.
cat >"$tmp/echo.cs" <<'END'
class E { static int Main(string[] a) {
	System.Console.WriteLine(System.Console.In.ReadLine() + string.Join("|", a));
	if (a.Length == 0)
		System.Threading.Thread.Sleep(60000);
	return 42;
} }
END
must "echo.cs compiles" mcs -nologo -out:"$tmp/echo.exe" "$tmp/echo.cs"
mkdir "$tmp/TMP"
out=$(echo line | TMPDIR=$tmp/TMP "$run" "$tmp/echo.exe" 'a b' '' '*')
status=$?
check "its arguments and its input" "$([ "$out" = 'linea b||*' ] || echo "$out")"
check "its exit status" "$([ $status = 42 ] || echo "$status, expected 42")"
TMPDIR=$tmp/TMP "$run" "$tmp/echo.exe" </dev/null >/dev/null 2>&1 &
pid=$!
sleep 1
comm=$(cat "/proc/$pid/comm" 2>/dev/null)
check "mono takes its place" "$([ "$comm" = mono ] || echo "$comm runs")"
kill -TERM $pid
wait $pid 2>/dev/null
status=$?
check "a signal ends it" "$([ $status = 143 ] || echo "status $status, expected 143")"
check "no file stays" "$(ls "$tmp/TMP")"
say() {
	"$@" 2>&1 >/dev/null | grep -q "^overstat-mono: $expected" || echo "says: $("$@" 2>&1 | head -n 1)"
}
expected="'nowhere' is not there"
check "a missing mono is named" "$(say env OVERSTAT_MONO=nowhere "$run" x.exe)"
expected="mono's configuration 'nowhere'"
check "a missing configuration is named" "$(say env OVERSTAT_MONO_CONFIG=nowhere "$run" x.exe)"
expected="usage:"
check "without arguments it says how" "$(say "$run")"

# A program of Debian's: mono-fpm, which looks at the directories of users with
# UnixDirectoryInfo. Its packages are unpacked, as their 147 others are not
# needed for that.
debs=$top/build/cache/mono-fpm
get() {
	for p in mono-fpm-server mono-fastcgi-server4 mono-xsp4-base; do
		ls "$debs/$p"_* >/dev/null 2>&1 || (cd "$debs" && apt-get download "$p") || return
	done
}
mkdir -p "$debs" "$tmp/fpm" "$tmp/web" || exit 1
get >"$tmp/log" 2>&1 || { apt-get update >>"$tmp/log" 2>&1 && sleep 5 && get >>"$tmp/log" 2>&1; } ||
	fail "mono-fpm" "its packages: $(tail -n 1 "$tmp/log")"
for p in "$debs"/*.deb; do
	must "mono-fpm: unpacking" dpkg -x "$p" "$tmp/fpm"
done
mkdir "$tmp/fpm/lib"
cp "$tmp/fpm"/usr/lib/mono/4.5/*.dll "$tmp/fpm"/usr/lib/mono/4.5/*.exe "$tmp/fpm/lib"
for i in 1:1 2:33 7:3 33:33; do
	mkdir "$tmp/web/$i" && chown "$i" "$tmp/web/$i"
done
: >"$tmp/web/file"
# fpm MONO: what it says. It becomes nobody and starts nothing: no directory
# here is that of a user.
fpm() {
	echo | MONO_PATH=$tmp/fpm/lib timeout 60 "$1" "$tmp/fpm/lib/mono-fpm.exe" --stoppable \
		--web-dir="$tmp/web" --httpd-group=www-data --fpm-user=nobody --fpm-group=nogroup \
		--web-group=nogroup --loglevels=All --printlog 2>&1
	echo "exit status $?"
}
fpm mono >"$tmp/fpm.plain"
fpm "$run" >"$tmp/fpm.overstat"
: >"$tmp/fpm.count"
chmod 666 "$tmp/fpm.count"
OVERSTAT_COUNT=$tmp/fpm.count fpm "$counting" >"$tmp/fpm.counting"
check "mono-fpm says under overstat-mono what it says under mono" "$(differs "$tmp/fpm.plain" "$tmp/fpm.overstat")"
check "mono-fpm counted says so too" "$(differs "$tmp/fpm.plain" "$tmp/fpm.counting")"
for i in 1:1 2:33 7:3 33:33; do
	check "mono-fpm saw the owner $i" "$(grep -q "($i)\$" "$tmp/fpm.overstat" || tail -n 3 "$tmp/fpm.overstat" | tr '\n' ' ')"
done
calls=$(sed -n 's/^fstatat //p' "$tmp/fpm.count")
check "mono-fpm's calls arrived" "$([ "${calls:-0}" -ge 5 ] || echo "${calls:-none}, expected 5 or more")"

# What is installed works where it is, and goes.
to="$tmp/dir/to & <co>"
# shellcheck disable=SC2016 # for sh
must "make install-mono" sh -c 'cd "$1" && "$2/configure" CC="$3" --prefix="$4" && make install-mono' \
	sh "$tmp/dir" "$top" "${CC:-gcc}" "$to"
(cd "$to" && find . ! -type d | sort) >"$tmp/installed"
printf './%s\n' bin/overstat-mono lib/liboverstat-mono.so lib/liboverstat-mono.so.1 \
	lib/overstat/Overstat.Unix.Native.dll lib/overstat/Overstat.Unix.Native.xml share/man/man1/overstat-mono.1 >"$tmp/installed.expected"
check "make install-mono installs its six files" "$(differs "$tmp/installed.expected" "$tmp/installed")"
timeout 60 "$to/bin/overstat-mono" "$tmp/native.exe" "$tmp/demo" >"$tmp/out" 2>&1
status=$?
[ $status != 0 ] || ! grep -q "^not ok" "$tmp/out" || status=1
check "the installed overstat-mono runs native.exe" "$([ $status = 0 ] || grep -v "^ok" "$tmp/out" | tail -n 1)"
make -C "$tmp/dir" uninstall >/dev/null 2>&1
check "make uninstall removes them" "$(find "$to" ! -type d | tr '\n' ' ')"
exit $failed
