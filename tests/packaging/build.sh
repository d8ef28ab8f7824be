# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2016 # run.sh sets these; other shells expand
# configure and make: in each shell, in and out of the tree, with variables and for
# another host.

# The shells: everything with each, and each makes the same.
for s in dash bash busybox; do
	mkdir -p "$work/shell/$s"
	ln -sf "$(command -v $s)" "$work/shell/$s/sh"
	sh=$work/shell/$s/sh
	fresh "in-$s"
	check "$s: configure" "$sh" ../../src/configure CFLAGS=-Os --prefix="$work/in-$s/inst"
	check "$s: make" make SHELL="$sh"
	[ $s != dash ] || same 'make is short' "$(grep -c -e ' CC ' "$log" | sed 's/[1-9].*/some/') $(grep -c -e ' -c ' "$log")" 'some 0'
	check "$s: make install" make SHELL="$sh" install
	check "$s: overstat-cc compiles and links" "$sh" inst/bin/overstat-cc -o hello "$B/hello.c"
	check "$s: what it made runs" ./hello
	for a in liboverstat liboverstat-names; do
		check "$s: $a.a is what it is with dash" cmp lib/$a.a ../in-dash/lib/$a.a
	done
	tree inst >"$work/installed"
	check "$s: make uninstall" make SHELL="$sh" uninstall
	same "$s: make uninstall leaves no file" "$(tree inst)" ''
done
# all_in DIR: what make install has put there is what it puts by dash
all_in() {
	tree "$1" | cmp - "$work/installed"
}
fresh in-bash-itself
check "bash, not as sh: configure" bash ../../src/configure

# In and out of the tree.
rm -rf "$work/tree"
cp -R "$src" "$work/tree" && cd "$work/tree" || exit
check 'in tree: configure' ./configure CFLAGS=-Os --prefix=/usr
check 'in tree: make -j4' make -j4
check 'in tree: the archive is what it is out of tree' cmp lib/liboverstat.a ../in-dash/lib/liboverstat.a
check 'in tree: make install with DESTDIR' make install DESTDIR="$work/tree.dest"
check 'in tree: make install with DESTDIR: all of it is there' all_in "$work/tree.dest/usr"
check 'in tree: obj/overstat-cc' obj/overstat-cc -o obj/hello "$B/hello.c"
same 'in tree: git sees nothing of it' "$(git status --porcelain)" ''
cp -R "$work/tree" "$work/tree.built"
make clean >"$log" 2>&1
same 'make clean leaves the Makefile alone' "$(git status --porcelain --ignored)" '!! Makefile'
cd "$work/tree.built" && make distclean >"$log" 2>&1
same 'make distclean leaves what was there before configure' "$(git status --porcelain --ignored)" ''
check 'out of tree: an absolute path' build absolute "$src/configure" CFLAGS=-Os
check 'out of tree: the same archive' cmp lib/liboverstat.a ../in-dash/lib/liboverstat.a
check 'out of tree: --srcdir' build srcdir sh "$src/configure" --srcdir=../../src CFLAGS=-Os
same 'out of tree: --srcdir: it is taken' "$(sed -n 's/^srcdir = //p' Makefile)" ../../src
check '--srcdir: the same archive' cmp lib/liboverstat.a ../in-dash/lib/liboverstat.a
fresh cdpath
ln -s ../../src sources
check 'out of tree: CDPATH set' env CDPATH="$PWD" sh sources/configure CFLAGS=-Os
same 'out of tree: CDPATH set: the headers' "$(grep '^PUBLIC' Makefile)" "$(grep '^PUBLIC' ../in-dash/Makefile)"
fresh j4
../../src/configure CFLAGS=-Os >"$log"
check 'make -j4 install at once, DESTDIR from here' make -j4 install DESTDIR=dest
check 'make -j4 install at once: all of it is there' all_in dest/usr/local
check 'make -j4: the same archive' cmp lib/liboverstat.a ../in-dash/lib/liboverstat.a
same 'out of tree: nothing is written into the sources' "$(git -C "$src" status --porcelain --ignored)" ''

# The variables.
mkdir -p "$work/tool"
for t in gcc ar ranlib; do
	printf '#!/bin/sh\necho "%s $*" >>"$LOG"\nexec %s "$@"\n' $t $t >"$work/tool/my-$t"
	chmod +x "$work/tool/my-$t"
done
variables() {
	LOG=$work/$1.calls
	export LOG
	rm -f "$LOG"
	# Of one Makefile make does the same twice.
	sed "s|$work/$1||" Makefile >rules
	if [ "$1" != arguments ] && cmp -s rules ../arguments/rules; then
		cp "$work/arguments.calls" "$LOG" && cp -R ../arguments/lib .
	else
		make >"$work/log" 2>&1
	fi
	n=$(objects | grep -c .)
	same "variables $1: CC, CPPFLAGS and CFLAGS make each object" \
		"$(grep -c '^gcc .*-DBY_CPPFLAGS.*-DBY_CFLAGS.* -c -o obj/' "$LOG")" "$n"
	same "variables $1: AR makes the archives" "$(grep -c '^ar .*lib/' "$LOG")" "$(echo lib/*.a | wc -w)"
	same "variables $1: RANLIB too" "$(grep -c '^ranlib lib/' "$LOG")" "$(echo lib/*.a | wc -w)"
	same "variables $1: LDFLAGS are in the Makefile" "$(grep '^LDFLAGS = ' Makefile)" 'LDFLAGS = -Wl,-O1'
	same "variables $1: CXX is for overstat-c++" "$(grep -c '@CXX@|my-g++ -m64|' Makefile)" 1
	unset LOG
}
LOG=/dev/null
export LOG
fresh arguments
../../src/configure CC="$work/tool/my-gcc" CFLAGS='-Os -DBY_CFLAGS' CPPFLAGS=-DBY_CPPFLAGS \
	CXX='my-g++ -m64' LDFLAGS=-Wl,-O1 AR="$work/tool/my-ar" RANLIB="$work/tool/my-ranlib" >"$work/log" 2>&1
variables arguments
fresh environment
LOG=/dev/null CC=$work/tool/my-gcc CFLAGS='-Os -DBY_CFLAGS' CPPFLAGS=-DBY_CPPFLAGS \
	CXX='my-g++ -m64' LDFLAGS=-Wl,-O1 AR=$work/tool/my-ar RANLIB=$work/tool/my-ranlib \
	../../src/configure >"$work/log" 2>&1
variables environment
fresh both
CFLAGS=-DBY_ENVIRONMENT ../../src/configure CFLAGS=-DBY_ARGUMENT >"$log"
same 'an argument wins over the environment' "$(grep '^CFLAGS = ' Makefile)" 'CFLAGS = -DBY_ARGUMENT'
fresh relative-cc
LOG=/dev/null ../../src/configure CC=../tool/my-gcc >"$log"
make obj/overstat-cc >"$log" 2>&1
cp -R ../arguments/lib .
mkdir elsewhere
check 'a relative CC: the wrapper finds it from elsewhere' env LOG=/dev/null \
	sh -c 'cd elsewhere && ../obj/overstat-cc -o hello "$1"' sh "$B/hello.c"

# The quotes are for the shells in between.
fresh flags
../../src/configure CPPFLAGS="-DTEXT='\"a&b|c\\\\d\"'" >"$log"
printf '#include <string.h>\nint main(void) { return strcmp(TEXT, "a&b|c\\\\d"); }\n' >text.c
printf 'text: ; $(CC) $(CPPFLAGS) -o text text.c\n' >text.mk
check 'flags with & | \ and quotes: make' make
check 'flags with & | \ and quotes: as they were given' make -f Makefile -f text.mk text
check 'flags with & | \ and quotes: in the program' ./text

# Another host.
fresh host
check '--host=x86_64-linux-musl finds x86_64-linux-musl-gcc' ../../src/configure --host=x86_64-linux-musl
same '--host: the compiler' "$(sed -n 's/^CC = //p' Makefile)" x86_64-linux-musl-gcc
same '--host: the wrapper' "$(sed -n 's/^WRAPPER = //p' Makefile)" x86_64-linux-musl-overstat-cc
fresh host-cc
check '--host with CC' ../../src/configure --host=x86_64-linux-musl CC=musl-gcc --prefix="$PWD/inst"
check '--host with CC: make install' make -j2 install
same '--host with CC: the wrapper' "$(cd inst/bin && echo ./*-overstat-cc)" ./x86_64-linux-musl-overstat-cc
check '--host with CC: it works' inst/bin/x86_64-linux-musl-overstat-cc -static -o hello "$B/hello.c"
check '--host with CC: what it made runs' ./hello
make uninstall >"$log" 2>&1
same '--host with CC: make uninstall' "$(tree inst)" ''
fresh build-host
../../src/configure --build=x86_64-linux-musl --host=x86_64-linux-musl CC=musl-gcc >"$log"
same '--build and --host of one name: the wrapper is overstat-cc' "$(sed -n 's/^WRAPPER = //p' Makefile)" overstat-cc
mkdir "$work/path"
for t in ar ranlib; do
	ln -s "$work/tool/my-$t" "$work/path/x86_64-linux-musl-$t"
done
fresh host-ar
PATH=$work/path:$PATH ../../src/configure --host=x86_64-linux-musl CC=musl-gcc >"$log"
same '--host: HOST-ar and HOST-ranlib, where they are' "$(sed -n 's/^AR = //p;s/^RANLIB = //p' Makefile | tr '\n' ' ')" \
	'x86_64-linux-musl-ar x86_64-linux-musl-ranlib '
fresh host-triplet
check 'a host in one word, without --host=' ../../src/configure x86_64-linux-musl CC=musl-gcc
same 'a host in one word: the wrapper' "$(sed -n 's/^WRAPPER = //p' Makefile)" x86_64-linux-musl-overstat-cc
check 'configure --help' ../../src/configure --help
same 'configure --help names the hosts' "$(grep -c 'Hosts:.* x86_64-linux' "$log")" 1
same 'configure --help names what it takes a value of' "$(sed -n 's/^	\([A-Z]*\)=\*) \1=.*/\1/p; s/\[-_]/-/
	s/^	\(--[a-z-]*\)=\*) [a-z_]*=.*/\1/p' ../../src/configure | while read -r o; do
	grep -q -w -e "$o" "$log" || echo "$o"
done)" ''

# bmake: twice, as the directory obj, which it would go to, is there then.
fresh bmake
../../src/configure CFLAGS=-Os --prefix="$PWD/inst" >"$log"
check 'bmake -j4' bmake -j4
check 'bmake: the same archive' cmp lib/liboverstat.a ../in-dash/lib/liboverstat.a
same 'bmake: a second time nothing is made' "$(bmake 2>&1 | grep -c -E ' (AR|CC|FILL|HEADERS) ')" 0
check 'bmake install' bmake install
check 'bmake install: all of it is there' all_in inst
check 'bmake: overstat-cc' inst/bin/overstat-cc -o hello "$B/hello.c"
# bmake compares whole seconds: a source of the second in which its object was made is not newer to it.
sleep 1
touch ../../src/src/unistd/fsync.c
same 'bmake: a source changed' "$(bmake V=1 2>&1 | sed -n 's/.* -c -o obj\/\([^ ]*\)\.o .*/\1/p')" fsync
check 'bmake uninstall' bmake uninstall
same 'bmake uninstall leaves no file' "$(tree inst)" ''
check 'bmake clean' bmake clean
check 'bmake clean leaves the Makefile' test -f Makefile -a ! -d obj -a ! -d lib
