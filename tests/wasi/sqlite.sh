#!/bin/sh
# SPDX-License-Identifier: MIT
# sqlite.sh BUILD-DIR: sqlite3, its sources unmodified from Debian's, built with
# the overstat-cc of a BUILD-DIR configured for wasm32-wasi. Under Node it creates
# a data base, writes with fsync, opens it again and checks it; what was written
# is what Linux reads.
# Switched off by its own switches: extensions, threads, WAL, mmap; temporary
# tables are in memory. Its VFS is unix-none, which takes no locks: WASI has none.
# What the Unix VFS names beside that is in compat/unix-calls.h. The process id
# and mmap are wasi-libc's own emulation. Objects are cached in build/cache/legacy.
unset MAKEFLAGS MAKELEVEL CFLAGS CPPFLAGS LDFLAGS
export LC_ALL=C TZ=UTC0
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
[ $# = 1 ] || { echo "usage: sqlite.sh BUILD-DIR" >&2; exit 2; }
build=$(cd "$1" && pwd) || exit 1
work=$build/sqlite
"$root/tools/need.sh" gcc libc6-dev make clang lld llvm wasi-libc \
	libclang-rt-dev-wasm32 dpkg-dev tcl sqlite3 >&2 || exit 1
rm -rf "$work"
mkdir -p "$work/files" && cd "$work" || exit 1
bad() {
	echo "not ok $*"
	exit 1
}
source=$("$root/tools/source.sh" sqlite3 2>log) || bad "sqlite3: $(tail -n 1 log)"
key=$( (cat "$root/tests/wasi/sqlite.sh" "$root/tools/overstat-cc.in" && clang --version && dpkg-query -W wasi-libc &&
	find "$root/tests/wasi/compat" "$build/obj/include" -type f | sort | xargs cat) | cksum | cut -d' ' -f1)
dir=$root/build/cache/legacy/wasi-${source##*/}-$key
compile() {
	mkdir -p "$dir" && cd "$dir" &&
		"$source/configure" -q --disable-tcl --disable-readline && make sqlite3.c &&
		"$build/obj/overstat-cc" "-I$root/tests/wasi/compat" -include unix-calls.h -w -O1 \
			-D_WASI_EMULATED_GETPID -D_WASI_EMULATED_MMAN \
			-DSQLITE_OMIT_LOAD_EXTENSION -DSQLITE_THREADSAFE=0 \
			-DSQLITE_OMIT_WAL -DSQLITE_TEMP_STORE=2 -DSQLITE_MAX_MMAP_SIZE=0 \
			-c -o new.o sqlite3.c && mv new.o sqlite3.o
}
[ -e "$dir/sqlite3.o" ] || (compile) >log 2>&1 ||
	{ tail -n 15 log | sed 's/^/# /'; bad 'sqlite3: builds with overstat-cc: failed, see above'; }
echo 'ok sqlite3: builds with overstat-cc'
"$build/obj/overstat-cc" -w "-I$dir" -o sqlite.wasm "$root/tests/wasi/sqlite.c" "$dir/sqlite3.o" \
	-lwasi-emulated-getpid -lwasi-emulated-mman >log 2>&1 ||
	bad "sqlite3: links: $(tail -n 1 log)"
llvm-nm -u "$dir/sqlite3.o" >calls
! grep -E ' U ([fl]?stat|fstatat|f(data)?sync)$' calls >libcs ||
	bad "sqlite3: no object calls the libc's own: it calls $(cat libcs)"
echo "ok sqlite3: no object calls the libc's own"
for f in fstat stat lstat fsync; do
	grep -q " U __overstat_$f\$" calls || bad "sqlite3: calls __overstat_$f: it does not"
	echo "ok sqlite3: calls __overstat_$f"
done
timeout 60 node --no-warnings "$root/tests/wasi/host.mjs" "--dir=/=$work/files" \
	node sqlite.wasm / >out 2>&1 || bad "sqlite3: write, fsync, reopen under Node: $(cat out)"
printf 'rows: 4286 10715715 row 999!\nintegrity: ok\n' >expected
cmp -s out expected || bad "sqlite3: write, fsync, reopen under Node: $(cat out)"
echo 'ok sqlite3: write, fsync, reopen, integrity check under Node'
natively=$(sqlite3 files/base 'PRAGMA integrity_check; SELECT count(*) FROM t' 2>&1 | tr '\n' ' ')
[ "$natively" = 'ok 4286 ' ] || bad "sqlite3: Linux reads what was written: $natively"
echo 'ok sqlite3: Linux reads what was written'
