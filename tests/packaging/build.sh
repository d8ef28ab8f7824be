# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2016,SC2094 # run.sh sets these; other shells expand
# configure, make and make install, as packagers call them.

# objects: the members of all archives of this build directory
objects() {
	for a in lib/*.a; do
		ar t "$a"
	done
}
# build NAME CONFIGURE ARGUMENT...: in a fresh directory of that name
build() {
	build_name=$1
	shift
	fresh "$build_name" && "$@" >"$log" 2>&1 && make -j2 >>"$log" 2>&1
}
tree() {
	(cd "$1" && find . ! -type d | sort)
}

# The shells: everything with each, and each makes the same.
for s in dash bash busybox; do
	mkdir -p "$work/shell/$s"
	ln -sf "$(command -v $s)" "$work/shell/$s/sh"
	sh=$work/shell/$s/sh
	fresh "in-$s"
	check "$s: configure" "$sh" ../../src/configure CFLAGS=-Os --prefix="$work/in-$s/inst"
	check "$s: make" make SHELL="$sh"
	check "$s: make install" make SHELL="$sh" install
	check "$s: overstat-cc compiles and links" "$sh" inst/bin/overstat-cc -o hello "$B/hello.c"
	check "$s: what it made runs" ./hello
	for a in liboverstat liboverstat-names; do
		check "$s: $a.a is what it is with dash" cmp lib/$a.a ../in-dash/lib/$a.a
	done
	check "$s: make uninstall" make SHELL="$sh" uninstall
	same "$s: make uninstall leaves no file" "$(tree inst)" ''
done
fresh in-bash-itself
check "bash, not as sh: configure" bash ../../src/configure

# In and out of the tree.
rm -rf "$work/tree"
cp -R "$src" "$work/tree" && cd "$work/tree" || exit
check 'in tree: configure' ./configure CFLAGS=-Os --prefix=/usr
check 'in tree: make -j4' make -j4
check 'in tree: the archive is what it is out of tree' cmp lib/liboverstat.a ../in-dash/lib/liboverstat.a
check 'in tree: make install with DESTDIR' make install DESTDIR="$work/tree.dest"
check 'in tree: obj/overstat-cc' obj/overstat-cc -o obj/hello "$B/hello.c"
same 'in tree: git sees nothing of it' "$(git status --porcelain)" ''
make clean >"$log" 2>&1
same 'make clean leaves the Makefile alone' "$(git status --porcelain --ignored)" '!! Makefile'
make >"$log" 2>&1
make distclean >"$log" 2>&1
same 'make distclean leaves what was there before configure' "$(git status --porcelain --ignored)" ''
check 'out of tree: an absolute path' build absolute "$src/configure" CFLAGS=-Os
check 'out of tree: the same archive' cmp lib/liboverstat.a ../in-dash/lib/liboverstat.a
check 'out of tree: --srcdir' build srcdir sh "$src/configure" --srcdir=../../src CFLAGS=-Os
check '--srcdir: the same archive' cmp lib/liboverstat.a ../in-dash/lib/liboverstat.a
fresh cdpath
ln -s ../../src sources
check 'out of tree: CDPATH set' env CDPATH="$PWD" sh sources/configure CFLAGS=-Os
same 'out of tree: CDPATH set: the headers' "$(grep '^PUBLIC' Makefile)" "$(grep '^PUBLIC' ../in-dash/Makefile)"
fresh j4
../../src/configure CFLAGS=-Os >"$log"
check 'make -j4 install at once' make -j4 install DESTDIR="$PWD/dest"
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
	make >"$work/log" 2>&1
	n=$(objects | grep -c .)
	same "variables $1: CC, CPPFLAGS and CFLAGS make each object" \
		"$(grep -c '^gcc .*-DBY_CPPFLAGS.*-DBY_CFLAGS.* -c -o obj/' "$LOG")" "$n"
	same "variables $1: AR makes the archives" "$(grep -c '^ar .*lib/' "$LOG")" "$(echo lib/*.a | wc -w)"
	same "variables $1: RANLIB too" "$(grep -c '^ranlib lib/' "$LOG")" "$(echo lib/*.a | wc -w)"
	same "variables $1: LDFLAGS are in the Makefile" "$(grep '^LDFLAGS = ' Makefile)" 'LDFLAGS = -Wl,-O1'
	unset LOG
}
LOG=/dev/null
export LOG
fresh arguments
../../src/configure CC="$work/tool/my-gcc" CFLAGS='-Os -DBY_CFLAGS' CPPFLAGS=-DBY_CPPFLAGS \
	LDFLAGS=-Wl,-O1 AR="$work/tool/my-ar" RANLIB="$work/tool/my-ranlib" >"$work/log" 2>&1
variables arguments
fresh environment
LOG=/dev/null CC=$work/tool/my-gcc CFLAGS='-Os -DBY_CFLAGS' CPPFLAGS=-DBY_CPPFLAGS \
	LDFLAGS=-Wl,-O1 AR=$work/tool/my-ar RANLIB=$work/tool/my-ranlib \
	../../src/configure >"$work/log" 2>&1
variables environment
fresh both
CFLAGS=-DBY_ENVIRONMENT ../../src/configure CFLAGS=-DBY_ARGUMENT >"$log"
same 'an argument wins over the environment' "$(grep '^CFLAGS = ' Makefile)" 'CFLAGS = -DBY_ARGUMENT'
fresh relative-cc
LOG=/dev/null ../../src/configure CC=../tool/my-gcc >"$log"
make >"$log" 2>&1
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

# Where it is installed.
list_headers() {
	(cd obj/include && find . -type f) | while IFS=/ read -r _ f; do
		echo "$1/overstat/$f"
	done
}
# The pages of what is there.
list_man() {
	for m in "$src"/doc/man/*.[1-9]; do
		case ${m##*/} in
		overstat-mono.1 | dvscat.1 | bs2000_open.3 | overstat_metal.7 | overstat_nt.7 | overstat_lookup.3 | \
		overstat_littlefs.3 | overstat_fatfs.3 | overstat_cpio.3 | overstat_romfs.3 | overstat_devices.7) ;;
		overstat_w2c.3) [ ! -r lib/liboverstat-w2c.a ] || echo "$1/man3/overstat_w2c.3" ;;
		*) echo "$1/man${m##*.}/${m##*/}" ;;
		esac
	done
}
list_doc() {
	for d in "$src"/LICENSE "$src"/doc/*.md; do
		echo "$1/${d##*/}"
	done
}
list_conform() {
	(cd "$src/tests/conformance" && printf '%s\n' ./*.c ./*.h ./*.awk ./programs ./requirements.tsv) | sed "s|^\.|$1|"
}
# layout NAME BIN LIB INCLUDE SHARE ARGUMENT...
layout() {
	layout=$1 bin=$2 lib=$3 include=$4 share=$5
	shift 5
	build layout ../../src/configure "$@"
	make install DESTDIR="$PWD/dest" >"$log" 2>&1
	{
		for a in lib/*.a; do
			echo "$lib/${a#lib/}"
		done
		printf '%s\n' "$bin/overstat-cc" "$bin/overstat-c++" "$bin/overstat-gcc-ar" "$bin/overstat-gcc-ranlib" \
			"$bin/overstat-conform" \
			"$lib/pkgconfig/overstat.pc" "$lib/cmake/overstat/overstat-config.cmake" \
			"$lib/cmake/overstat/overstat-config-version.cmake" \
			"$lib/overstat/toolchain.cmake" "$lib/overstat/native.ini" "$lib/overstat/config.site"
		list_headers "$include"
		list_man "$share/man"
		list_doc "$share/doc/overstat"
		list_conform "$(printf '%s\n' "$share/overstat/conformance" | sed 's/[&|\]/\\&/g')"
	} | sed 's|^|.|' | sort >expected
	tree dest >seen
	check "$layout: installed are these files" diff expected seen
	same "$layout: the wrapper's headers" "$(sed -n "s/^include=//p" "dest$bin/overstat-cc")" "'$include/overstat'"
	same "$layout: the wrapper's archive" "$(sed -n "s/^archive=//p" "dest$bin/overstat-cc")" "'$lib/liboverstat.a'"
	make uninstall DESTDIR="$PWD/dest" >"$log" 2>&1
	same "$layout: make uninstall" "$(tree dest)" ''
}
p=/usr/local
layout 'no --prefix' $p/bin $p/lib $p/include $p/share
layout --prefix /p/bin /p/lib /p/include /p/share --prefix=/p
layout --exec-prefix /e/bin /e/lib /p/include /p/share --prefix=/p --exec-prefix=/e
layout 'all directories' /b /l /i /m --prefix=/p --exec-prefix=/e --bindir=/b --libdir=/l --includedir=/i --datarootdir=/m
# shellcheck disable=SC2016
layout "debhelper's arguments" /usr/bin /usr/lib/x86_64-linux-gnu /usr/include /usr/share \
	--build=x86_64-linux-gnu --prefix=/usr '--includedir=${prefix}/include' '--mandir=${prefix}/share/man' \
	'--infodir=${prefix}/share/info' --sysconfdir=/etc --localstatedir=/var --disable-option-checking \
	--disable-silent-rules '--libdir=${prefix}/lib/x86_64-linux-gnu' --runstatedir=/run \
	--disable-maintainer-mode --disable-dependency-tracking
layout 'a prefix with a blank and & |' '/a b&c|d/bin' '/a b&c|d/lib' '/a b&c|d/include' '/a b&c|d/share' \
	'--prefix=/a b&c|d'

# What was there stays there.
fresh stays
../../src/configure --prefix="$PWD/inst" >"$log"
mkdir -p inst/bin inst/include/sys inst/lib/pkgconfig inst/lib/cmake inst/share/man/man1 \
	inst/share/man/man3 inst/share/man/man7 inst/include/overstat
touch inst/include/sys/stat.h inst/lib/pkgconfig/other.pc inst/bin/cc inst/include/overstat/mine.h
find inst | sort >before
make install >"$log" 2>&1
make uninstall >"$log" 2>&1
find inst | sort >after
check 'make uninstall leaves the tree as it was before make install' diff before after

# A directory with blanks and the like to build in.
fresh 'build here & there'
check 'a build directory with blanks and &: configure' ../../src/configure
check 'a build directory with blanks and &: make' make -j2
check 'a build directory with blanks and &: obj/overstat-cc' obj/overstat-cc -o hello "$B/hello.c"
fresh 'prefix'
check 'a prefix with a blank and & and |: configure' ../../src/configure --prefix="$PWD/a b&c|d"
check 'a prefix with a blank and & and |: make install' make -j2 install
check 'a prefix with a blank and & and |: overstat-cc' "a b&c|d/bin/overstat-cc" -o hello "$B/hello.c"
check 'a prefix with a blank and & and |: what it made runs' ./hello

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
check 'configure --help' ../../src/configure --help
same 'configure --help names the hosts' "$(../../src/configure --help | grep -c 'Hosts:.* x86_64-linux')" 1

# make's output, and its targets.
fresh output
../../src/configure >"$log"
make >quiet 2>&1
same 'make is short' "$(grep -c -e ' -c ' quiet)" 0
make clean >"$log" 2>&1
make V=1 >loud 2>&1
same 'make V=1 shows each command' "$(grep -c -e ' -c -o obj/' loud)" "$(objects | grep -c .)"
same '-fPIC and hidden visibility in each' "$(grep -c -e ' -fPIC -fvisibility=hidden .* -c -o obj/' loud)" "$(objects | grep -c .)"
make help >help 2>&1
missing=$(sed -n 's/^\.PHONY: all help//p' Makefile | tr ' ' '\n' | while read -r t; do
	grep -q -w -e "$t" help || echo "$t"
done)
same 'make help names each target' "$missing" ''

# What is made again.
rm -rf "$work/again"
mkdir -p "$work/again/b"
cp -R "$src" "$work/again/src"
cd "$work/again/b" && ../src/configure >"$log" && make V=1 >loud 2>&1
sed -n 's/ -MD -MP -MF [^ ]* -c -o obj\/\([^ ]*\)\.o / -M -MT \1 /p' loud >commands
sh commands | sed -e ':a' -e '/\\$/N;s/\\\n//;ta' >depends
made() {
	make V=1 2>&1 | sed -n 's/.* -c -o obj\/\([^ ]*\)\.o .*/\1/p' | sort | tr '\n' ' '
}
same 'nothing changed: nothing is made' "$(made)$(make 2>&1 | grep -c -E ' (AR|CC|FILL|HEADERS) ')" 0
for f in include/sys/stat.h include/sys/fdstat.h include/unistd.h include/libc/glibc/overstat/libc_stat.h \
	src/internal/store.h src/internal/rights.h src/internal/contract.h src/stat/front.h arch/linux/kstat.h arch/linux/native.h \
	arch/linux/syscall.h arch/linux/x86_64/cpu.h src/unistd/fsync.c arch/linux/fdstat.c src/names/lstat.c; do
	expected=$(grep -F "/$f" depends | sed 's/:.*//' | sort | tr '\n' ' ')
	if [ -z "$expected" ]; then
		not_ok "$f changed: what depends on it is made again" 'nothing depends on it'
		continue
	fi
	sleep 0.02
	echo '/* changed */' >>"../src/$f"
	same "$f changed: what depends on it is made again and nothing else" "$(made)" "$expected"
	case $f in
	include/libc/*/*/*) copy=obj/include/overstat/${f##*/} ;;
	include/*) copy=obj/$f ;;
	*) copy='' ;;
	esac
	[ -z "$copy" ] || check "$f changed: make installs it anew" cmp "../src/$f" "$copy"
done
echo '# changed' >>../src/tools/overstat-cc.in
make >"$log" 2>&1
check 'overstat-cc.in changed: obj/overstat-cc too' grep '^# changed' obj/overstat-cc
../src/configure >"$log"
same 'configure with the same arguments: nothing is made' "$(made)" ''
../src/configure CFLAGS=-O1 --prefix=/other >"$log"
same 'configure with other flags: each object is made again' "$(made)" "$(objects | sed 's/\.o$//' | sort | tr '\n' ' ')"
check 'configure with another prefix: the files that name it too' grep "^include='/other/include/overstat'\$" obj/overstat-cc.installed
../src/configure CFLAGS=-O1 --stack=../src/tests/shift >"$log"
made >"$log"
check 'configure with a backend on top: it is in the archive' sh -c 'nm lib/liboverstat.a | grep -q "T __overstat_shift_fstat$"'
../src/configure CFLAGS=-O1 >"$log"
made >"$log"
check 'and without it: no longer' sh -c '! nm lib/liboverstat.a | grep -q __overstat_shift_'

# The archive.
for k in gcc clang musl; do
	cd "$B/$k" || continue
	case $k in
	musl) cc=musl-gcc ;;
	*) cc=$k ;;
	esac
	check "$k: all of the archive in a shared library" $cc -shared -Wl,-z,text -Wl,--whole-archive \
		lib/liboverstat.a -Wl,--no-whole-archive -o "$work/all.so"
	same "$k: the shared library exports none of it" "$(nm -D --defined-only "$work/all.so" | grep overstat)" ''
	same "$k: each symbol is hidden" "$(readelf -sW lib/liboverstat.a lib/liboverstat-names.a | grep ' GLOBAL ' | grep -v -e ' UND ' -e ' HIDDEN ')" ''
	same "$k: no object needs another place in memory (R_X86_64_32)" "$(readelf -rW lib/*.a |
		awk '/^Relocation section/ { debug = /debug/ } !debug && /R_X86_64_32S? / { print; exit }')" ''
	readelf -rW lib/*.a | grep -q R_X86_64_PLT32 || not_ok "$k: relocations" 'none seen'
	# An object whose symbols are one address is one function.
	same "$k: one function an object" "$(nm -A lib/*.a | awk '/ T / { split($1, a, ":"); k = a[1] a[2]; if (k in at && at[k] != a[3]) print $0; at[k] = a[3] }
		!/ T / && / [DBCRVW] / { print }')" ''
	same "$k: no object without a function" "$(nm -A lib/*.a | sed -n 's/^\(.*\.o\):.* T .*/\1/p' | sort -u | grep -c .)" \
		"$(objects | grep -c .)"
done

# bmake: twice, as the directory obj, which it would go to, is there then.
fresh bmake
../../src/configure CFLAGS=-Os --prefix="$PWD/inst" >"$log"
check 'bmake -j4' bmake -j4
check 'bmake: the same archive' cmp lib/liboverstat.a ../in-dash/lib/liboverstat.a
same 'bmake: a second time nothing is made' "$(bmake 2>&1 | grep -c -E ' (AR|CC|FILL|HEADERS) ')" 0
check 'bmake install' bmake install
check 'bmake: overstat-cc' inst/bin/overstat-cc -o hello "$B/hello.c"
# bmake compares whole seconds: a source of the second in which its object was made is not newer to it.
sleep 1
touch ../../src/src/unistd/fsync.c
same 'bmake: a source changed' "$(bmake V=1 2>&1 | sed -n 's/.* -c -o obj\/\([^ ]*\)\.o .*/\1/p')" fsync
check 'bmake uninstall' bmake uninstall
same 'bmake uninstall leaves no file' "$(tree inst)" ''
check 'bmake clean' bmake clean
check 'bmake clean leaves the Makefile' test -f Makefile -a ! -d obj -a ! -d lib

# dist.
fresh dist
../../src/configure >"$log"
check 'make dist' make dist
version=$(cat "$src/VERSION")
check 'make dist: a tarball' tar -xzf "overstat-$version.tar.gz"
check 'make dist: it has what git has' sh -c '(cd "$1" && git ls-files | sort) >a
	(cd "$2" && find . -type f | sed "s|^\./||" | sort) >b
	cmp a b' sh "$src" "overstat-$version"
check 'make dist: configure from it' sh -c 'cd "$1" && ./configure CFLAGS=-Os' sh "overstat-$version"
check 'make dist: make from it' make -C "overstat-$version"
check 'make dist: the same archive' cmp "overstat-$version/lib/liboverstat.a" ../in-dash/lib/liboverstat.a
# All of it is in check.sh.
check 'make dist: make check from it' env SKIP='unit conformance' make -C "overstat-$version" check
same 'make check counts what it ran' "$(grep -c '^[1-9][0-9]* passed, 0 failed, ' "$log")" 1
ar d "overstat-$version/lib/liboverstat.a" fstat.o
fails 'make check fails for an archive that lacks a function' env SKIP='unit use conformance' make -C "overstat-$version" check
same 'make check says what failed' "$(grep -c '^not ok .*fstat' "$log" | sed 's/[1-9]/some/')" some
# In the tarball's own tree, and in a checkout of another user.
(cd "overstat-$version" && make distclean && ./configure && make && make dist) >"$log" 2>&1
check 'make dist in the tarball: the same files' sh -c 'tar -tzf "$1" | grep -v "/$" | sort >a
	tar -tzf "$2" | grep -v "/$" | sort >b
	cmp a b' sh "overstat-$version.tar.gz" "overstat-$version/overstat-$version.tar.gz"
mv "overstat-$version.tar.gz" first.tar.gz
cp -R "$src" ../theirs
chown -R 65534:65534 ../theirs
check 'make dist in a checkout of another user' ../theirs/tools/dist.sh ../theirs "$version"
check 'make dist in a checkout of another user: the same' cmp first.tar.gz "overstat-$version.tar.gz"
rm -rf ../theirs
rm -f ./*.tar.gz
rm -rf "$work/nogit"
cp -R "$src" "$work/nogit"
rm -rf "$work/nogit/.git"
fresh dist-nogit
GIT_CEILING_DIRECTORIES=$B
export GIT_CEILING_DIRECTORIES
../nogit/configure >"$log"
check 'make dist without a repository' make dist
rm -f ../nogit/VERSION
fails 'make dist of no sources fails' ../nogit/tools/dist.sh ../nogit "$version"
