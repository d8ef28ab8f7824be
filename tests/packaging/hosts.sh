# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2086,SC2016 # run.sh sets these; words; other shells expand
# Four hosts in one prefix, a tree that was moved, and the files for CMake, meson
# and autoconf of each in a small project.

m32='gcc -m32 -idirafter /usr/include/x86_64-linux-gnu'
cp "$B/hello.c" .
# The blank is what a prefix may have too.
prefix="$work/one prefix"
# host TRIPLET ARGUMENT...: README's quick start for it; nothing for this machine
host() {
	h=$1 n=${1:-this machine}
	shift
	fresh "build-${h:-this}"
	check "$n: configure" ../../src/configure ${h:+--host="$h"} --prefix="$prefix" "$@"
	check "$n: make" make_once -j2
	check "$n: make install" make install
	cd "$work" || exit
}
# sums: of all that is installed, by the links too
sums() {
	(cd "$prefix" && find . ! -type d -exec cksum {} + | sort)
}
rm -rf "$prefix"
host ''
sums >first
host wasm32-wasi
host x86_64-linux-musl
host i686-linux-gnu CC="$m32"
sums >all
same 'four hosts: the first is as it was' "$(comm -23 first all)" ''
same 'four hosts: the programs' "$(cd "$prefix/bin" && printf '%s ' *)" \
	"$(for p in i686-linux-gnu- '' wasm32-wasi- x86_64-linux-musl-; do
		tools=gcc
		[ "$p" != wasm32-wasi- ] || tools=llvm
		printf '%s ' "${p}overstat-c++" "${p}overstat-cc"
		[ "$p" ] || printf '%s ' overstat-conform
		printf '%s ' "${p}overstat-$tools-ar" "${p}overstat-$tools-ranlib"
	done)"

same 'four hosts: the pages of their programs' "$(cd "$prefix/share/man/man1" && printf '%s ' *cc.1)" \
	'i686-linux-gnu-overstat-cc.1 overstat-cc.1 wasm32-wasi-overstat-cc.1 x86_64-linux-musl-overstat-cc.1 '

# What each makes: by the first bytes of the file, the libc, and ours in it.
# kind FILE
kind() {
	case $(od -An -tx1 -N20 "$1" | tr -d ' \n') in
	0061736d*) echo wasm ;;
	7f454c4601*0300) echo i386 ;;
	7f454c4602*3e00) grep -q GLIBC_2 "$1" && echo x86_64, glibc || echo x86_64, another ;;
	*) echo another ;;
	esac
}
nm_of() {
	case $1 in
	wasm32-wasi) echo llvm-nm ;;
	*) echo nm ;;
	esac
}
# each_host COMMAND...: with h, the host, occ, its overstat-cc, own, its prefix
# below $at, and what, the kind of program
each_host() {
	for h in '' wasm32-wasi x86_64-linux-musl i686-linux-gnu; do
		occ=$at/bin/${h:+$h-}overstat-cc own=$at/$h own=${own%/} n=${h:-this machine}
		case $h in
		wasm32-wasi) what=wasm ;;
		i686*) what=i386 ;;
		*musl) what='x86_64, another' ;;
		*) what='x86_64, glibc' ;;
		esac
		"$@"
	done
}
# made NAME FILE: that it is of this host, with our fstat, and runs
made() {
	same "$n: $1: a program of its kind" "$(kind "$2")" "$what"
	case $what in
	# A module has no names.
	wasm) ;;
	*)
		same "$n: $1: it calls ours" "$(nm "$2" | grep -c ' [Tt] __overstat_fstat\(64\)*$')" 1
		check "$n: $1: it runs" "$2"
		;;
	esac
}
wrapper() {
	silent "$n: $label: overstat-cc" "$occ" -Werror -o program hello.c
	made "$label" ./program
	silent "$n: $label: overstat-cc -c" "$occ" -Werror -c -o hello.o hello.c
	same "$n: $label: the object calls ours" "$("$(nm_of "$h")" hello.o | grep -c ' U __overstat_fstat$')" 1
	"$occ" -E -dD hello.c >hello.i
	same "$n: $label: its own headers" "$(grep -F "\"$own/include/overstat/sys/stat.h\"" hello.i | sed -n 1p | sed 's/.*/there/')" there
	case $h in
	wasm32-wasi | x86_64-linux-musl) libc=musl ;;
	*) libc=glibc ;;
	esac
	same "$n: $label: its own libc's" "$( (grep -q '#define __GLIBC__' hello.i && echo glibc) || echo musl)" $libc
}
at=$prefix label='in one prefix'
each_host wrapper

# --wrap of the name that the libc gives to the layout of the program.
cat >wrap.c <<'END'
#include <sys/stat.h>
int call(void);
int __real_fstat64(int, struct stat *);
int __wrap_fstat64(int fd, struct stat *st)
{
	return fd == 7 ? 42 : __real_fstat64(fd, st);
}
int main(void)
{
	struct stat st;
	return fstat(7, &st) != 42 || fstat(0, &st) || fstat(-100, &st) != -1;
}
END
wrapped_host() {
	case $what in
	wasm)
		"$occ" -Wl,--wrap=fstat hello.c -o program >"$log" 2>&1
		same "$n: --wrap: is told" "$? $(grep -c '^wasm32-wasi-overstat-cc: --wrap=fstat: the linker of this system cannot' "$log")" '1 1' ;;
	*)
		silent "$n: --wrap" "$occ" -D_FILE_OFFSET_BITS=64 -Wl,--wrap=fstat64 wrap.c -o program
		check "$n: --wrap: it runs" ./program ;;
	esac
}
each_host wrapped_host

# Moved, and the first place is gone; then by a link from elsewhere and through PATH.
mkdir -p 'moved here'
mv "$prefix" 'moved here/to'
at="$work/moved here/to" label=moved
each_host wrapper
mkdir -p links
ln -sf "$at/bin/overstat-cc" links/occ
occ=$work/links/occ h='' n='this machine' what='x86_64, glibc'
check 'moved: by a symbolic link' "$occ" -Werror -o program hello.c
made 'moved: by a symbolic link' ./program
check 'moved: through PATH' env PATH="$at/bin:$PATH" overstat-cc -Werror -o program hello.c
made 'moved: through PATH' ./program
check 'moved: sh overstat-cc' sh -c 'cd "$1" && sh overstat-cc -Werror -o "$2/program" "$2/hello.c"' sh "$at/bin" "$work"
made 'moved: sh overstat-cc' ./program
ln -sf "$at/bin/overstat-conform" links/conform
check 'moved: overstat-conform, by a symbolic link' links/conform --cc=gcc --both --only=hdr_unistd --quiet
check 'moved: overstat-conform, through PATH' env PATH="$at/bin:$PATH" overstat-conform --cc=gcc --overstat="$at" --only=hdr_unistd --quiet

# A project of two files, an executable and a library, in CMake, meson and autoconf.
mkdir -p project
cp hello.c project/
printf '#include <sys/stat.h>\nint part(int fd);\nint part(int fd)\n{\n\tstruct stat st;\n\treturn fstat(fd, \046st);\n}\n' >project/part.c
cat >project/CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.13)
project(hello C)
add_library(part STATIC part.c)
add_executable(hello hello.c)
target_link_libraries(hello PRIVATE part)
find_package(overstat 0.1 REQUIRED)
message(STATUS "machine ${CMAKE_SYSTEM_NAME} ${CMAKE_SYSTEM_PROCESSOR} ${CMAKE_CROSSCOMPILING}")
END
cat >project/meson.build <<'END'
project('hello', 'c')
part = static_library('part', 'part.c')
executable('hello', 'hello.c', link_with: part)
message('machine', host_machine.system(), host_machine.cpu_family(), host_machine.cpu(), host_machine.endian())
dependency('overstat', method: 'pkg-config', required: meson.is_cross_build())
END
cat >project/configure.ac <<'END'
AC_INIT([hello], [1])
AC_PROG_CC
AC_PROG_RANLIB
AC_ARG_VAR([AR], [ar])
AC_FUNC_LSTAT
AC_FUNC_STAT
AC_CONFIG_FILES([Makefile])
AC_OUTPUT
END
sed -i 's/^AC_FUNC_LSTAT$/AC_FUNC_LSTAT_FOLLOWS_SLASHED_SYMLINK/;/^AC_FUNC_STAT$/d' project/configure.ac
printf 'hello: @srcdir@/hello.c libpart.a\n\t@CC@ @CFLAGS@ -o $@ @srcdir@/hello.c libpart.a\nlibpart.a: @srcdir@/part.c\n\t@CC@ -c -o part.o @srcdir@/part.c\n\t@AR@ rc $@ part.o\n\t@RANLIB@ $@\n' >project/Makefile.in
(cd project && autoreconf -i) >"$log" 2>&1 || not_ok autoconf "$(tail -n 1 "$log")"
# built NAME: what is in b is made by this host's overstat-cc
built() {
	made "$1" ./b/hello
	same "$n: $1: its objects call ours" "$(find b '(' -name 'part*.o' -o -name 'part*.obj' ')' -exec "$(nm_of "$h")" -u {} + | grep -c ' __overstat_fstat\(64\)*$')" 1
}
projects() {
	files=$own/lib/overstat
	case $h in
	'') system='Linux x86_64 FALSE' machine='linux x86_64 x86_64 little' ;;
	wasm*) system='Generic wasm32 TRUE' ;;
	i686*) system='Linux i686 TRUE' machine='linux x86 i686 little' ;;
	*) system='Linux x86_64 TRUE' machine='linux x86_64 x86_64 little' ;;
	esac
	rm -rf b
	check "$n: CMake's toolchain file" cmake -S project -B b -DCMAKE_TOOLCHAIN_FILE="$files/toolchain.cmake"
	same "$n: CMake's toolchain file: the machine" "$(sed -n 's/^-- machine //p' "$log")" "$system"
	check "$n: CMake's toolchain file: it builds" cmake --build b
	built "CMake's toolchain file"
	for f in native cross; do
		[ -r "$files/$f.ini" ] || continue
		# The tree was moved: its two directories are on top of the file.
		sed "s|^bin = .*|bin = '$at/bin'|;s|^lib = .*|lib = '$own/lib'|" "$files/$f.ini" >meson.ini
		rm -rf b
		check "$n: meson's $f file" meson setup --$f-file meson.ini b project
		same "$n: meson's $f file: the machine" "$(sed -n 's/^Message: machine //p' "$log")" "$machine"
		check "$n: meson's $f file: it builds" meson compile -C b
		built "meson's $f file"
	done
	rm -rf b && mkdir b
	[ -z "$h" ] || h_option="--host=$h --build=x86_64-linux-gnu"
	check "$n: config.site" sh -c 'cd b && CONFIG_SITE=$1 && export CONFIG_SITE && shift && ../project/configure "$@"' \
		sh "$files/config.site" ${h:+$h_option}
	same "$n: config.site: what it answers is not asked" "$(grep -c 'lstat correctly handles trailing slash.*(cached) yes' "$log")" 1
	check "$n: config.site: it builds" make -C b
	built config.site
}
# autoconf has no word for a blank in CC.
mv 'moved here/to' plain
at=$work/plain
check 'moved: overstat-conform of another host' "$at/i686-linux-gnu/bin/overstat-conform" \
	--cc="$at/bin/i686-linux-gnu-overstat-cc" --only=hdr_unistd --quiet
each_host projects
rm -rf b && mkdir b
check "config.site: the user's own CC and AR stay" env CONFIG_SITE="$at/lib/overstat/config.site" \
	sh -c 'cd b && ../project/configure CC="gcc -DOWN" AR="env ar" && grep "gcc -DOWN -c" Makefile && grep "env ar rc" Makefile'

# A library for another processor or libc is no library.
refused() {
	rm -rf b
	fails "CMake: $n: $1" cmake -S project -B b -Doverstat_DIR="$own/lib/cmake/overstat" -DCMAKE_C_COMPILER="$2"
	same "CMake: $n: $1: the sentence" "$(tr '\n' ' ' <"$log" | tr -s ' ' | grep -c "This overstat is for .*, and the compiler of the project is for another: install overstat for that host")" 1
}
each_host eval '[ -z "$h" ] || refused "for gcc" gcc'
h='' own=$at n='this machine'
refused 'for musl' musl-gcc
printf '#!/bin/sh\nexec %s "$@"\n' "$m32" >cc32
chmod +x cc32
refused 'for i386' "$work/cc32"

# No page of a thing that is not there; those that are say where the documents are.
cd "$at" || exit
same 'no page of what is not there' "$(find . -name 'dvscat.1' -o -name 'bs2000_open.3' -o -name 'overstat-mono.1' -o -path './wasm32-wasi/*w2c.3')" ''
sed -n 's/^\.Pa \(.*\.md\)$/\1/p' share/man/man*/* >"$work/named"
same 'pages name documents' "$(grep -c . "$work/named" | sed 's/[1-9].*/some/')" some
while read -r f; do
	check "a page names $f" test -r "$at/${f#"$prefix/"}"
done <"$work/named"
for m in share/man/man*/*; do
	silent "$m: mandoc" mandoc -T lint -W warning "$m"
done
check 'LICENSE is installed' cmp share/doc/overstat/LICENSE ../../src/LICENSE
cd "$work" || exit

# make uninstall of one host leaves the others.
mv plain "$prefix"
(cd build-wasm32-wasi && make uninstall) >"$log" 2>&1
same 'make uninstall of a host' "$(find "$prefix/wasm32-wasi" "$prefix/bin/wasm32-wasi-overstat-cc" 2>/dev/null)" ''
sums >left
same 'make uninstall of a host leaves the others' "$(comm -23 first left)$(comm -13 all left)" ''
