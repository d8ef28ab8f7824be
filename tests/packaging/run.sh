#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh [BUILD=DIR] [AREA]...: configure, make and overstat-cc, and what they
# install, as packagers and users do use them. An area is a file AREA.sh here.
# What is built is below BUILD, except what is slow and the same each time,
# which is below build/cache.
unset MAKEFLAGS MAKELEVEL MFLAGS CC CXX CFLAGS CPPFLAGS LDFLAGS AR RANLIB DESTDIR V \
	CDPATH CPATH C_INCLUDE_PATH LIBRARY_PATH OVERSTAT_CC REALGCC TMPDIR \
	PKG_CONFIG_PATH PKG_CONFIG_LIBDIR CMAKE_PREFIX_PATH GIT_DIR GIT_WORK_TREE
export LC_ALL=C TZ=UTC0

here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=$(cd "$here/../.." && pwd) || exit 1
B=$root/build/packaging areas=''
for arg; do
	case $arg in
	BUILD=*) B=${arg#*=} ;;
	*)
		if [ ! -r "$here/$arg.sh" ] || [ "$arg" = run ]; then
			echo "run.sh: no area '$arg'" >&2
			exit 2
		fi
		areas="$areas $arg"
		;;
	esac
done
: "${areas:=gnulib build check builders hosts wrong wrapper options names packages}"

about=packaging
# shellcheck source=tests/say.sh
. "$root/tests/say.sh"
# check NAME COMMAND...: it succeeds. What it says is in $log.
check() {
	check_name=$1
	shift
	if "$@" >"$log" 2>&1; then
		ok "$check_name"
	else
		not_ok "$check_name" "'$*' failed: $(tail -n 2 "$log")"
		return 1
	fi
}
# silent NAME COMMAND...: it succeeds and says nothing, as no warning is.
silent() {
	check_name=$1
	shift
	if "$@" >"$log" 2>&1 && [ ! -s "$log" ]; then
		ok "$check_name"
	else
		not_ok "$check_name" "'$*' failed or spoke: $(tail -n 2 "$log")"
		return 1
	fi
}
# fails NAME COMMAND...
fails() {
	check_name=$1
	shift
	if "$@" >"$log" 2>&1; then
		not_ok "$check_name" "'$*' succeeded"
	else
		ok "$check_name"
	fi
}
# calls FILE: our functions that it calls or has, one line; libcs FILE: those of
# the libc that ours stand for.
calls() {
	nm "$1" 2>/dev/null | sed -n 's/.* [TtU] __overstat_\([a-z0-9]*\)$/\1/p' | grep -v '^err$' | sort -u | tr '\n' ' '
}
libcs() {
	nm -u "$1" | grep -E '^ *U (__)?([fl]?x?stat(64)?|fx?statat(64)?|fsync|fdatasync)(@|$)' | tr '\n' ' '
}
# fresh DIR: makes it, empty, below the area's own, and goes there.
fresh() {
	rm -rf "${work:?}/$1"
	mkdir -p "$work/$1" && cd "$work/$1" || exit
}

"$root/tools/need.sh" git gcc g++ libc6-dev make binutils clang lld libclang-rt-dev \
	musl-dev musl-tools "gcc-$("$root/tools/number.sh" gcc)-multilib" dash bash busybox bmake pkgconf cmake libtool \
	gnulib autoconf automake llvm wasi-libc libclang-rt-dev-wasm32 meson ninja-build mandoc libcmocka-dev || {
	not_ok packages "tools/need.sh could not install what these tests need"
	exit 1
}

rm -rf "$B"
mkdir -p "$B" || exit 1
B=$(cd "$B" && pwd)
log=$B/log
# The sources, uncommitted changes included, in a repository of their own, as
# tests change them.
src=$B/src
mkdir "$src"
if [ -e "$root/.git" ]; then
	git -C "$root" ls-files -c -o --exclude-standard
else
	(cd "$root" && find . -type f)
fi | while read -r f; do
	case $f in
	./build/* | ./obj/* | ./lib/*) ;;
	*) [ ! -f "$root/$f" ] || echo "$f" ;;
	esac
done >"$B/files"
tar -C "$root" -cf - -T "$B/files" | tar -C "$src" -xf -
(
	cd "$src" && git init -q && git add -A && git -c user.name=t -c user.email=t@localhost \
		-c commit.gpgsign=false commit -q -m tested
) || {
	not_ok sources "no copy of them in $src"
	exit 1
}

# What areas share: the overlay of each compiler, installed. A name, CC, and
# options of configure.
clang_musl="clang --target=x86_64-linux-musl -nostdinc -isystem /usr/include/x86_64-linux-musl -isystem $(clang -print-resource-dir)/include"
overlay() {
	name=$1 cc=$2
	shift 2
	mkdir -p "$B/$name"
	(
		cd "$B/$name" && ../src/configure CC="$cc" --prefix="$B/$name/inst" "$@" &&
			make && make install
	) >"$B/$name.log" 2>&1 || not_ok "$name" "configure, make or make install failed: $(tail -n 2 "$B/$name.log")"
}
overlay gcc gcc &
overlay musl musl-gcc --host=x86_64-linux-musl --build=x86_64-linux-gnu
wait
overlay clang clang &
overlay clangmusl "$clang_musl" LDFLAGS="-B/usr/lib/x86_64-linux-musl -L/usr/lib/x86_64-linux-musl -static"
overlay words 'env gcc -m64'
overlay shift gcc --stack=../src/tests/shift &
overlay shiftmusl musl-gcc --stack=../src/tests/shift
wait

cat >"$B/hello.c" <<'END'
#include <sys/stat.h>
int main(void)
{
	struct stat st;
	return fstat(0, &st) || !st.st_mode;
}
END

# Two at a time: gnulib alone takes as long as the others together.
run() {
	for area; do
		about=$area work=$B/$area log=$B/$area.log
		mkdir -p "$work"
		(
			cd "$work" || exit
			# shellcheck source=/dev/null
			. "$here/$area.sh"
		) >"$B/$area.out" 2>&1 </dev/null
		cat "$B/$area.out"
	done
}
case " $areas " in
*' gnulib '*)
	run gnulib &
	# shellcheck disable=SC2046,SC2086
	run $(printf '%s\n' $areas | grep -v '^gnulib$')
	wait
	;;
*)
	# shellcheck disable=SC2086
	run $areas
	;;
esac
for area in $areas; do
	if grep -q '^not ok ' "$B/$area.out" || ! grep -q '^ok ' "$B/$area.out"; then
		exit 1
	fi
done
