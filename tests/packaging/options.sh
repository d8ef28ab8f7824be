# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2016,SC2086,SC2046 # run.sh sets these; words
# overstat-cc: options that say where the libc is, rare ones of each compiler, what
# cannot work; --wrap with cmocka, an interposer, --overstat-verify; C++ and
# link-time optimisation by CMake, meson and automake.

overlay gcc clang musl
cp "$B/hello.c" .
cat >hello.cc <<'END'
#include <sys/stat.h>
#include <string>
int main()
{
	struct stat st;
	std::string name("/");
	return stat(name.c_str(), &st) || !st.st_mode;
}
END
echo '#include <sys/stat.h>' >all.h
# ours NAME FILE FUNCTIONS: it calls these of ours, and none of the libc's
ours() {
	same "$k: $1: it calls ours" "$(calls "$2")$(libcs "$2")" "$3 "
}
runs() {
	check "$k: $1: it runs" ./p
	rm -f p
}
# told NAME PATTERN COMMAND...: one sentence of the wrapper's, and a status not 0
told() {
	told_name=$1 pattern=$2
	shift 2
	"$@" >"$log" 2>&1
	status=$?
	if [ $status != 0 ] && [ "$(wc -l <"$log")" = 1 ] && grep -q "^[a-z0-9_-]*overstat-c.*: $pattern" "$log"; then
		ok "$k: $told_name: is told"
	else
		not_ok "$k: $told_name: is told" "status $status: $(head -n 2 "$log")"
	fi
}

for k in gcc clang; do
	occ=$B/$k/inst/bin/overstat-cc
	libgcc=$($k -print-libgcc-file-name)
	eh="$libgcc ${libgcc%libgcc.a}libgcc_eh.a"
	[ -f "$libgcc" ] || eh='-lgcc -lgcc_eh'
	rm -f ./*.o
	cp hello.c ./-hello.c
	silent "$k: -c --" $occ -Werror -c -- hello.c
	ours '-c --' hello.o fstat
	silent "$k: --, a file like an option" $occ -Werror -x c -o p -- -hello.c
	runs '--, a file like an option'
	rm -f ./-hello.c
	echo -Werror >flags.rsp
	silent "$k: -- after a response file" $occ @flags.rsp -c -- hello.c
	told '-- in a response file' '-- in a response file' sh -c 'echo "-c -- hello.c" >dashes.rsp; exec "$@"' sh $occ @dashes.rsp
	silent "$k: -static -nodefaultlibs and -lc" $occ -Werror -static -nodefaultlibs hello.c -lc $eh -o p -lc
	ours '-static -nodefaultlibs and -lc' p fstat
	runs '-static -nodefaultlibs and -lc'
	libc=$($k -print-file-name=libc.a)
	silent "$k: -static -nodefaultlibs and the libc by its path" $occ -Werror -static -nodefaultlibs hello.c "$libc" $eh "$libc" -o p
	ours '-static -nodefaultlibs and the libc by its path' p fstat
	runs '-static -nodefaultlibs and the libc by its path'
	shared=$($k -print-file-name=libc.so.6)
	silent "$k: -nodefaultlibs and the shared libc by its path" $occ -Werror -nodefaultlibs hello.c "$shared" $eh -o p
	ours '-nodefaultlibs and the shared libc by its path' p fstat
	runs '-nodefaultlibs and the shared libc by its path'
	if [ $k = gcc ]; then
		silent "$k: -static -nolibc and -lc" $occ -Werror -static -nolibc hello.c -lc $eh -lc -o p
		runs '-static -nolibc and -lc'
		silent "$k: -nolibc and the shared libc by its path" $occ -Werror -nolibc hello.c "$shared" -o p
		runs '-nolibc and the shared libc by its path'
	fi
	silent "$k: -nostdlib and -l c" $occ -Werror -nostdlib -static -o p $($k -print-file-name=crt1.o) \
		$($k -print-file-name=crti.o) hello.o -l c $eh -l c $($k -print-file-name=crtn.o)
	ours '-nostdlib and -l c' p fstat
	runs '-nostdlib and -l c'
	if [ $k = gcc ]; then
		silent "$k: -h x.h" $occ -Werror -shared -fPIC -h x.h hello.c -o p
		ours '-h x.h' p fstat
		silent "$k: -R /x.h" $occ -Werror -R /x.h hello.c -o p
		ours '-R /x.h' p fstat
		runs '-R /x.h'
	else
		for o in --dependencies --user-dependencies '-x objective-c -rewrite-objc'; do
			check "$k: $o with -Werror" $occ -Werror $o hello.c -o out.tmp
			same "$k: $o: no warning" "$(grep -c -e warning -e error "$log")" 0
		done
		silent "$k: a precompiled header" $occ -Werror all.h -o all.pch
		silent "$k: -verify-pch" $occ -Werror -verify-pch all.pch
	fi
	# The compiler refuses it, at once.
	echo '-c hello.c @self.rsp' >self.rsp
	timeout 20 $occ @self.rsp >"$log" 2>&1
	status=$?
	if [ $status = 1 ] && grep -q "^$k: error: .*@" "$log"; then
		ok "$k: a response file that names itself is refused"
	else
		not_ok "$k: a response file that names itself is refused" "status $status: $(head -n 1 "$log")"
	fi

	# The libc's headers in front of ours.
	before="has the libc's own <sys/stat.h>"
	machine=/usr/include/$(gcc -dumpmachine)
	told '-I of another libc' ".*$before" $occ -I/usr/include/x86_64-linux-musl -c hello.c
	told '-I of another libc, in two words' ".*$before" $occ -I /usr/include/x86_64-linux-musl hello.c
	told '-nostdinc and -I' ".*$before" $occ -nostdinc -I/usr/include "-I$machine" "-I$($k -print-file-name=include)" -c hello.c
	told '-m32 and -I' ".*$before" $occ -m32 "-I$machine" -c hello.c
	silent "$k: -I of the libc's own, which the compiler passes over" $occ -Werror -I/usr/include "-I$machine" -c hello.c
	ours '-I of the libc'"'s own" hello.o fstat
	mkdir -p own/sys
	echo '#include_next <sys/stat.h>' >own/sys/stat.h
	silent "$k: -I of a header that passes on" $occ -Iown -c hello.c
	ours '-I of a header that passes on' hello.o fstat

	# C++ by its own name.
	cxx=$B/$k/inst/bin/overstat-c++
	silent "$k: overstat-c++" $cxx -Werror -O1 hello.cc -o p
	ours overstat-c++ p stat
	runs overstat-c++
	silent "$k: overstat-c++ -c" $cxx -Werror -c hello.cc
	ours 'overstat-c++ -c' hello.o stat
	silent "$k: overstat-c++ links objects of overstat-cc" sh -c '"$1" -c hello.c && "$2" hello.o -o p' sh $occ $cxx
	runs 'overstat-c++ links objects of overstat-cc'
	silent "$k: OVERSTAT_CXX" env OVERSTAT_CXX='g++ -DX' $cxx -Werror hello.cc -o p
	runs OVERSTAT_CXX
done
k=musl
told 'overstat-c++ without such a compiler' "no C++ compiler goes with 'musl-gcc'" \
	"$B/musl/inst/bin/x86_64-linux-musl-overstat-c++" hello.cc

# --wrap: cmocka itself, and the linkers.
cat >wrap.c <<'END'
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <sys/stat.h>
#include <unistd.h>
#include "calls.h"
int __real_fstat(int, struct stat *);
int __wrap_fstat(int, struct stat *);
int __wrap_fsync(int);
int __wrap_fstat(int fd, struct stat *st)
{
	check_expected(fd);
	return fd == 7 ? (int)mock() : __real_fstat(fd, st);
}
int __wrap_fsync(int fd)
{
	check_expected(fd);
	return (int)mock();
}
static void wraps(void **state)
{
	(void)state;
	expect_value(__wrap_fstat, fd, 7);
	will_return(__wrap_fstat, 42);
	expect_value(__wrap_fsync, fd, 8);
	will_return(__wrap_fsync, 43);
	assert_int_equal(call_fstat(7), 42);
	assert_int_equal(call_fsync(8), 43);
	expect_value(__wrap_fstat, fd, 0);
	assert_int_equal(call_fstat(0), 0);
	expect_value(__wrap_fstat, fd, -100);
	assert_int_equal(call_fstat(-100), -1);
}
int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(wraps) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
END
echo 'int call_fstat(int), call_fsync(int);' >calls.h
cat >calls.c <<'END'
#include <sys/stat.h>
#include <unistd.h>
#include "calls.h"
int call_fstat(int fd)
{
	struct stat st;
	return fstat(fd, &st);
}
int call_fsync(int fd)
{
	return fsync(fd);
}
END
for k in gcc clang; do
	occ=$B/$k/inst/bin/overstat-cc
	silent "$k: cmocka's objects" $occ -Wall -Werror -c wrap.c calls.c
	for ld in bfd lld; do
		for wrap in '-Wl,--wrap=fstat,--wrap=fsync' '-Wl,--wrap,fsync -Xlinker --wrap -Xlinker fstat -Wl,--as-needed' \
			'-Xlinker --wrap=fsync -Wl,-wrap=fstat,--wrap=malloc,--wrap=malloc'; do
			case $wrap in
			*malloc*) echo 'void *__real_malloc(unsigned long); void *__wrap_malloc(unsigned long n); void *__wrap_malloc(unsigned long n) { return __real_malloc(n); }' >more.c ;;
			*) : >more.c ;;
			esac
			silent "$k: $ld, cmocka, $wrap" $occ -fuse-ld=$ld wrap.o calls.o more.c $wrap -lcmocka -o p
			runs "$ld, cmocka, $wrap"
		done
	done
	silent "$k: cmocka, an address sanitizer" $occ -fsanitize=address wrap.c calls.c -Wl,--wrap=fstat,--wrap=fsync -lcmocka -o p
	runs 'cmocka, an address sanitizer'
	told '--wrap of one function twice' '--wrap=fstat64: it is one function with another' \
		$occ wrap.o calls.o -Wl,--wrap=fstat,--wrap=fstat64 -lcmocka
	told '--wrap and gold' '--wrap.*gold' $occ -fuse-ld=gold wrap.o calls.o -Wl,--wrap=fstat -lcmocka
	echo '-Wl,--wrap=fstat' >wrap.rsp
	told '--wrap in a response file' '--wrap.*response file' $occ @wrap.rsp wrap.o calls.o -lcmocka
	silent "$k: --wrap of a name that is not ours" $occ -Wl,--wrap=nosuch hello.c -o p
	runs '--wrap of a name that is not ours'
done

# Each name is wrapped by the symbol of its layout.
occ=$B/gcc/inst/bin/overstat-cc
for name in stat fstat lstat fstatat; do
	printf '%s %s\n' $name $name ${name}64 $name ${name}64x ${name}64x
done >names
printf '%s %s\n' fstatx fstat64x lstatx lstat64x fstatatx fstatat64x fsync fsync fdatasync fdatasync \
	fd_sync fd_sync fd_fdstat_get fd_fdstat_get >>names
same '--wrap of each name' "$(while read -r name _; do
	OVERSTAT_CC="echo" $occ hello.o -Wl,--wrap=$name | tr -s ' ,' '[\n*]' | sed -n "s/^--wrap=__overstat_/$name /p"
done <names)" "$(cat names)"

# What stands in front of the libc's functions itself.
k=gcc occ=$B/gcc/inst/bin/overstat-cc
cat >eat.c <<'END'
#define _GNU_SOURCE
#include <sys/stat.h>
#include <errno.h>
#include <unistd.h>
int fsync(int fd)
{
	(void)fd;
	return 0;
}
int stat(const char *path, struct stat *st)
{
	(void)path, (void)st;
	errno = ENOLINK;
	return -1;
}
int stat64(const char *path, struct stat64 *st)
{
	(void)path, (void)st;
	errno = ENOLINK;
	return -1;
}
END
cat >eaten.c <<'END'
#include <sys/stat.h>
#include <errno.h>
#include <unistd.h>
int main(void)
{
	struct stat st;
	return fsync(-1) || stat("/", &st) != -1 || errno != ENOLINK;
}
END
silent "an interposer with -D_OVERSTAT_NO_BIND" $occ -Werror -D_OVERSTAT_NO_BIND -fPIC -shared eat.c -o eat.so
same 'it exports its own names' "$(nm -D --defined-only eat.so | sed 's/.* //' | sort | tr '\n' ' ')" 'fsync stat stat64 '
silent 'a program of the plain compiler' gcc eaten.c -o p
check 'the interposer is in front of its functions' env LD_PRELOAD=./eat.so ./p
fails 'and nothing is without it' ./p
sed '/^int stat64/,$d' eat.c >eat1.c
silent 'an interposer without it' $occ -fPIC -shared eat1.c -o eat1.so

# --overstat-verify
# verifies NAME STATUS LINES FILE...
verifies() {
	verify_name=$1 expected="$2 $3"
	shift 3
	seen=$($occ --overstat-verify "$@" 2>&1)
	same "--overstat-verify: $verify_name" "$? $(printf '%s' "$seen" | paste -s -d '|' -)" "$expected"
}
$occ -c hello.c -o ours.o
gcc -c hello.c -o libcs.o
$occ ours.o -o ours
$occ -static ours.o -o static
gcc libcs.o -o plain
$occ -fsanitize=address hello.c -o checked
cp ours stripped
strip stripped
verifies 'an object' 0 'ours.o: fstat: overstat' ours.o
verifies "an object with the libc's" 1 'libcs.o: fstat: libc' libcs.o
# Each of the libc's names, one of them weak.
printf '%s\n' __fxstat __fxstat64 __fxstatat __fxstatat64 __lxstat __lxstat64 __xstat __xstat64 \
	__fstat64_time64 __fstatat64_time64 __lstat64_time64 __stat64_time64 fdatasync fstat fstat64 fstatat \
	fstatat64 fsync lstat lstat64 stat stat64 >libc-names
{
	sed 's/.*/int &(void);/' libc-names
	echo '#pragma weak fstat64'
	echo 'int all(void) { return 0'
	sed 's/.*/+ &()/' libc-names
	echo '; }'
} >libc-names.c
gcc -w -fno-builtin -c libc-names.c
verifies "each of the libc's names" 1 "$(sed 's/.*/libc-names.o: &: libc/' libc-names | sort | paste -s -d '|' -)" libc-names.o
verifies 'two objects' 1 'ours.o: fstat: overstat|libcs.o: fstat: libc' ours.o libcs.o
verifies 'a program' 0 'ours: fstat: overstat' ours
verifies 'a static program' 0 'static: fstat: overstat' static
verifies "a program with the libc's" 1 'plain: fstat: libc' plain
verifies 'a program with a sanitizer' 0 'checked: fstat: overstat' checked
verifies 'a stripped program' 0 'stripped: stripped: what is within cannot be seen' stripped
verifies 'an interposer that is none' 1 'eat1.so: fsync: defined here, in place of overstat; see _OVERSTAT_NO_BIND|eat1.so: stat: defined here, in place of overstat; see _OVERSTAT_NO_BIND' eat1.so
verifies 'an interposer' 0 '' eat.so
told '--overstat-verify of no file' 'usage' $occ --overstat-verify
told '--overstat-verify of a file that is not there' 'cannot read' $occ --overstat-verify nosuch
told '--overstat-verify of what is no object' '.*no symbols' $occ --overstat-verify hello.c

# How long it takes: less than 20 ms over the compiler.
ms() {
	start=$(date +%s%N)
	times=0
	while [ $times -lt 10 ]; do
		"$@" -c hello.c -o time.o
		times=$((times + 1))
	done
	echo $((($(date +%s%N) - start) / 10000000))
}
over=99
for try in 1 2 3 4 5; do
	now=$(($(ms $occ) - $(ms gcc)))
	[ $now -ge $over ] || over=$now
	[ $over -gt 20 ] || break
done
if [ $over -le 20 ]; then
	ok "overstat-cc costs $over ms"
else
	not_ok 'overstat-cc costs at most 20 ms' "$over ms, in the best of $try tries"
fi

# Link-time optimisation by CMake, which looks for the archiver beside the compiler.
mkdir -p cmake
cp hello.c cmake/hello.c
cat >cmake/part.c <<'END'
#include <sys/stat.h>
int part(int fd);
int part(int fd)
{
	struct stat st;
	return lstat("/", &st) || fstat(fd, &st);
}
END
cat >cmake/part.cc <<'END'
#include <sys/stat.h>
#include <string>
extern "C" int part(int);
int main()
{
	struct stat st;
	std::string name("/");
	return stat(name.c_str(), &st) || part(0);
}
END
cat >cmake/CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.13)
project(hello C CXX)
include(CheckIPOSupported)
check_ipo_supported(LANGUAGES C CXX)
set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
add_library(part STATIC part.c)
add_executable(mixed part.cc)
target_link_libraries(mixed PRIVATE part)
END
for k in gcc clang; do
	rm -rf b
	lld=''
	[ $k = gcc ] || lld=-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld
	check "CMake with IPO, $k: configure" cmake -S cmake -B b -DCMAKE_C_COMPILER="$B/$k/inst/bin/overstat-cc" \
		-DCMAKE_CXX_COMPILER="$B/$k/inst/bin/overstat-c++" $lld
	check "CMake with IPO, $k: build" cmake --build b
	same "CMake with IPO, $k: it calls ours" "$(calls b/mixed)$(libcs b/mixed)" 'fstat lstat stat '
	check "CMake with IPO, $k: it runs" b/mixed
done

# The archiver is the one that goes with the compiler, wherever that is.
mkdir -p tool
printf '#!/bin/sh\necho "gcc-ar-9 $*"\n' >tool/gcc-ar-9
printf '#!/bin/sh\necho "llvm-ranlib $*"\n' >tool/its-ranlib
printf '#!/bin/sh\n[ "$*" != -print-prog-name=llvm-ranlib ] || echo "${0%%/*}/its-ranlib"\n' >tool/clang-9
chmod +x tool/*
same 'overstat-gcc-ar' "$(OVERSTAT_CC="$PWD/tool/gcc-9 -m64" "$B/gcc/inst/bin/overstat-gcc-ar" rc x y)" 'gcc-ar-9 rc x y'
same 'overstat-llvm-ranlib' "$(OVERSTAT_CC=$PWD/tool/clang-9 "$B/clang/inst/bin/overstat-llvm-ranlib" x)" 'llvm-ranlib x'

# meson and automake, a C and a C++ file.
mkdir -p meson automake
cp cmake/part.c cmake/part.cc meson
cp cmake/part.c automake
cp cmake/part.cc automake/main.cc
cat >meson/meson.build <<'END'
project('mixed', 'c', 'cpp')
executable('mixed', 'part.cc', link_with: static_library('part', 'part.c'))
END
echo 'AC_INIT([mixed],[1])
AM_INIT_AUTOMAKE([foreign])
AC_PROG_CC
AC_PROG_CXX
AC_PROG_RANLIB
AM_PROG_AR
AC_CONFIG_FILES([Makefile])
AC_OUTPUT' >automake/configure.ac
echo 'noinst_LIBRARIES = libpart.a
libpart_a_SOURCES = part.c
bin_PROGRAMS = mixed
mixed_SOURCES = main.cc
mixed_LDADD = libpart.a' >automake/Makefile.am
check 'automake: autoreconf' sh -c 'cd automake && autoreconf -i'
for k in gcc clang; do
	CC=$B/$k/inst/bin/overstat-cc CXX=$B/$k/inst/bin/overstat-c++
	rm -rf m a && mkdir a
	check "meson, $k: setup" env CC="$CC" CXX="$CXX" meson setup m meson
	check "meson, $k: build" ninja -C m
	same "meson, $k: it calls ours" "$(calls m/mixed)$(libcs m/mixed)" 'fstat lstat stat '
	check "meson, $k: it runs" m/mixed
	check "automake, $k: configure" sh -c 'cd a && ../automake/configure CC="$1" CXX="$2"' sh "$CC" "$CXX"
	check "automake, $k: make" make -C a
	same "automake, $k: it calls ours" "$(calls a/mixed)$(libcs a/mixed)" 'fstat lstat stat '
	check "automake, $k: it runs" a/mixed
done
