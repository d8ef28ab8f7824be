# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2086,SC2046 # run.sh sets these; words
# The tools by which others find us: pkg-config, CMake, libtool.

overlay gcc clang musl words
cp "$B/hello.c" .
version=$(cat "$src/VERSION")

# pkg-config: where it was installed, and where it was moved to.
flags() {
	pkg-config "$@" overstat | sed 's/ *$//'
}
lib=$B/gcc/inst/lib
PKG_CONFIG_PATH=$lib/pkgconfig
export PKG_CONFIG_PATH
check 'pkg-config --validate' pkg-config --validate overstat
same 'pkg-config --modversion' "$(pkg-config --modversion overstat)" "$version"
same 'pkg-config --cflags' "$(flags --cflags)" "-I$lib/pkgconfig/../../include/overstat"
same 'pkg-config --libs' "$(flags --libs)" "-L$lib/pkgconfig/../../lib -loverstat"
silent 'pkg-config: a program' gcc -Werror $(pkg-config --cflags overstat) hello.c $(pkg-config --libs overstat) -o p
same 'pkg-config: the program calls ours' "$(calls p)$(libcs p)" 'fstat '
mkdir -p moved
cp -R "$B/gcc/inst" moved/here
chmod -R u+w moved
moved=$PWD/moved/here
PKG_CONFIG_PATH=$moved/lib/pkgconfig
for how in '' --define-prefix; do
	n=${how:+ $how}
	silent "pkg-config$n, moved: a program" gcc -Werror $(pkg-config $how --cflags overstat) hello.c $(pkg-config $how --libs overstat) -o p
	same "pkg-config$n, moved: it calls ours" "$(calls p)$(libcs p)" 'fstat '
	same "pkg-config$n, moved: nothing of where it was" "$(pkg-config $how --cflags --libs overstat | grep -c "$B/gcc")" 0
done
for o in -E -c -M; do
	same "pkg-config: musl-gcc $o sees the overlay" "$(cd "$B" &&
		PKG_CONFIG_PATH=$B/musl/inst/x86_64-linux-musl/lib/pkgconfig sh -c 'musl-gcc '$o' -v $(pkg-config --cflags overstat) hello.c -o /dev/null 2>&1' |
		sed -n '/^#include <\.\.\.>/{n;s/^ .*\/x86_64-linux-musl\/include\/overstat$/first/p;}')" first
done
fresh odd
../../src/configure --prefix="$PWD/a" --libdir=/elsewhere/lib >"$log"
make obj/overstat.pc >"$log" 2>&1
same 'pkg-config: a libdir outside of the prefix' \
	"$(PKG_CONFIG_PATH=obj flags --cflags --libs)" "-I$PWD/a/include/overstat -L/elsewhere/lib -loverstat"
cd "$work" || exit

# CMake.
mkdir -p cmake/plain
cp hello.c cmake/hello.c
printf '#include <sys/stat.h>\nint main(void) { struct stat st; return stat("/", &st); }\n' >cmake/plain/plain.c
cat >cmake/CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.13)
project(hello C)
find_package(overstat 0.1 REQUIRED)
find_package(overstat REQUIRED)
if(NOT overstat_VERSION)
  message(FATAL_ERROR "no overstat_VERSION")
endif()
add_compile_options(-Werror -Wall -Wextra -pedantic)
add_executable(hello hello.c)
target_link_libraries(hello PRIVATE overstat::overstat)
add_library(plain OBJECT plain/plain.c)
add_executable(named $<TARGET_OBJECTS:plain>)
include(CheckFunctionExists)
check_function_exists(no_such_function NO_SUCH_FUNCTION)
if(NO_SUCH_FUNCTION)
  message(FATAL_ERROR "find_package(overstat) has left something behind: nothing is linked any more")
endif()
target_link_libraries(named PRIVATE overstat::names)
END
cmake_with() {
	n=$1
	shift
	rm -rf b
	check "CMake, $n: find_package" cmake -S cmake -B b "$@"
	check "CMake, $n: build" cmake --build b
	same "CMake, $n: the program calls ours" "$(calls b/hello)$(libcs b/hello)" 'fstat '
	same "CMake, $n: so does one of overstat::names" "$(calls b/named)$(libcs b/named)" 'stat '
	check "CMake, $n: it runs" b/hello
}
cmake_with 'as installed' -DCMAKE_PREFIX_PATH="$B/gcc/inst" -DCMAKE_C_COMPILER=gcc
cmake_with clang -DCMAKE_PREFIX_PATH="$B/clang/inst" -DCMAKE_C_COMPILER=clang
# The place where it was installed is no longer.
mv "$B/words/inst" inst.away
cmake_with moved -DCMAKE_PREFIX_PATH="$PWD/inst.away" -DCMAKE_C_COMPILER=gcc
mv inst.away "$B/words/inst"
mkdir -p 'with blank'
cp -R "$moved" 'with blank/inst'
cmake_with 'moved to a directory with a blank' -DCMAKE_PREFIX_PATH="$PWD/with blank/inst" -DCMAKE_C_COMPILER=gcc
# finds VERSION: whether find_package does.
finds() {
	rm -rf version
	mkdir version
	printf 'cmake_minimum_required(VERSION 3.13)\nproject(x NONE)\nfind_package(overstat %s REQUIRED)\n' "$1" >version/CMakeLists.txt
	cmake -S version -B version/b -DCMAKE_PREFIX_PATH="$B/gcc/inst" >"$log" 2>&1
}
for v in '' 0 0.1 "$version" "$version EXACT"; do
	check "CMake: find_package(overstat $v) finds it" finds "$v"
done
for v in 1 99.0 0.99 "0.0.1 EXACT"; do
	fails "CMake: find_package(overstat $v) does not" finds "$v"
done
# A project of C++ alone.
mkdir -p cxx
printf '#include <sys/stat.h>\nint main() { struct stat st; return stat("/", &st); }\n' >cxx/main.cc
printf '%s\n' 'cmake_minimum_required(VERSION 3.13)' 'project(x CXX)' 'find_package(overstat REQUIRED)' \
	'add_executable(x main.cc)' 'target_link_libraries(x PRIVATE overstat::overstat)' >cxx/CMakeLists.txt
check 'CMake, C++ alone: find_package' cmake -S cxx -B cxx/b -DCMAKE_PREFIX_PATH="$B/gcc/inst"
check 'CMake, C++ alone: build' cmake --build cxx/b
same 'CMake, C++ alone: the program calls ours' "$(calls cxx/b/x)$(libcs cxx/b/x)" 'stat '
fresh cross-dirs
../../src/configure --prefix="$PWD/inst" --libdir="$PWD/inst/lib/x86_64-linux-gnu" --includedir="$PWD/inst/usr/inc" >"$log"
make_once install >"$log" 2>&1
cd "$work" || exit
cmake_with 'other directories' -DCMAKE_PREFIX_PATH="$work/cross-dirs/inst" -DCMAKE_LIBRARY_ARCHITECTURE=x86_64-linux-gnu \
	-Doverstat_DIR="$work/cross-dirs/inst/lib/x86_64-linux-gnu/cmake/overstat"
sed -i '/find_package/d;/overstat_VERSION/,/endif/d;/target_link/d;/named\|OBJECT/d' cmake/CMakeLists.txt
rm -rf b
check 'CMake with overstat-cc as the compiler: configure' cmake -S cmake -B b -DCMAKE_C_COMPILER="$B/gcc/inst/bin/overstat-cc"
check 'CMake with overstat-cc as the compiler: build' cmake --build b
same 'CMake with overstat-cc as the compiler: it calls ours' "$(calls b/hello)$(libcs b/hello)" 'fstat '

# libtool: a library that needs us, and a program that needs that.
cat >lib.c <<'END'
#include <sys/stat.h>
int lib_function(int fd);
int lib_function(int fd)
{
	struct stat st;
	return fstat(fd, &st) || !st.st_mode;
}
END
cat >main.c <<'END'
#include <sys/stat.h>
int lib_function(int fd);
int main(void)
{
	struct stat st;
	return lstat("/", &st) || lib_function(0);
}
END
sed 's/^int lib_function/extern "C" int lib_function/' lib.c | sed '2s/;$/;\n#include <string>\nstd::string text("x");/' >libxx.cc
mkdir -p libtool
cat >libtool/configure.ac <<'END'
AC_INIT([lt], [1])
AC_CONFIG_AUX_DIR([.])
AC_CONFIG_MACRO_DIRS([m4])
AC_PROG_CC
AC_PROG_CXX
LT_INIT
AC_OUTPUT
END
check 'libtool: autoconf' sh -c 'cd libtool && libtoolize --copy --install && aclocal -I m4 && autoconf'
# with_libtool NAME TAG SOURCE: with ./libtool, which was configured for $occ
with_libtool() {
	n=$1 tag=$2 source=$3
	case $tag in
	CC) lt_cc=$occ ;;
	CXX) lt_cc="env OVERSTAT_CC=g++ $occ" ;;
	esac
	rm -rf .libs ./*.lo ./*.la ./*.o shared static
	check "$n: compile the library's" ./libtool --tag=$tag --mode=compile $lt_cc -Werror -c ../$source -o one.lo
	check "$n: compile the program's" ./libtool --tag=CC --mode=compile "$occ" -Werror -c ../main.c -o main.lo
	check "$n: link the library" ./libtool --tag=$tag --mode=link $lt_cc -o libone.la one.lo -rpath /usr/local/lib
	check "$n: there is a shared library" test -f .libs/libone.so
	same "$n: the shared library has ours" "$(nm .libs/libone.so | sed -n 's/.* \([Tt] __overstat_f.*\)/\1/p')$(libcs .libs/libone.so)" 't __overstat_fstat'
	same "$n: it exports nothing of ours" "$(nm -D .libs/libone.so | grep -c overstat)" 0
	same "$n: the static library has its own object alone" "$(ar t .libs/libone.a | tr '\n' ' ')" 'one.o '
	check "$n: link a program" ./libtool --tag=$tag --mode=link $lt_cc -o shared main.lo libone.la
	same "$n: the program has ours, and the library its own" "$(calls .libs/shared)$(libcs .libs/shared)" 'lstat '
	check "$n: it runs" ./shared
	check "$n: link a static program" ./libtool --tag=$tag --mode=link $lt_cc -all-static -o static main.lo libone.la
	same "$n: the static program has both" "$(calls static)" 'fstat lstat '
	check "$n: that runs" ./static
}
for k in gcc musl; do
	occ=$B/$k/inst/bin/overstat-cc
	[ $k = gcc ] || occ=$B/$k/inst/bin/x86_64-linux-musl-overstat-cc
	fresh libtool-$k
	check "libtool, $k: configure" ../libtool/configure CC="$occ" CXX="env OVERSTAT_CC=g++ $occ"
	with_libtool "libtool, $k" CC lib.c
	[ $k != gcc ] || with_libtool 'libtool, g++' CXX libxx.cc
done
