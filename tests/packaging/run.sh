#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh [BUILD=DIR] [AREA]... | --packages: configure, make and overstat-cc, and what they
# install, as packagers and users do use them. An area is a file AREA.sh here; what
# several of them use is made by the first, below BUILD, and anew when the sources
# have changed. What is slow and the same each time is below build/cache.
# shellcheck disable=SC2317 # an area is sourced
unset MAKEFLAGS MAKELEVEL MFLAGS CC CXX CFLAGS CPPFLAGS LDFLAGS AR RANLIB DESTDIR V \
	CDPATH CPATH C_INCLUDE_PATH LIBRARY_PATH OVERSTAT_CC REALGCC TMPDIR \
	PKG_CONFIG_PATH PKG_CONFIG_LIBDIR CMAKE_PREFIX_PATH GIT_DIR GIT_WORK_TREE
export LC_ALL=C TZ=UTC0

here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=$(cd "$here/../.." && pwd) || exit 1
B=$root/build/packaging areas=''
for arg; do
	case $arg in
	--packages)
		echo git gcc g++ libc6-dev make binutils clang lld libclang-rt-dev musl-dev musl-tools \
			"gcc-$("$root/tools/number.sh" gcc)-multilib" dash bash busybox bmake pkgconf cmake libtool \
			gnulib patch autoconf automake llvm wasi-libc libclang-rt-dev-wasm32 meson ninja-build mandoc libcmocka-dev
		exit
		;;
	BUILD=*) B=${arg#*=} ;;
	*)
		case $arg in
		run | target) area='' ;;
		*) area=$arg ;;
		esac
		if [ ! -r "$here/$area.sh" ]; then
			echo "run.sh: no area '$arg'" >&2
			exit 2
		fi
		areas="$areas $arg"
		;;
	esac
done
: "${areas:=build install again dist check builders wrong overlays gnulib hosts archive wrapper options names found}"

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
# calls FILE...: our functions that they call or have, one line; libcs FILE...: those of
# the libc that ours stand for. nm takes all at once: where LLVM is installed it reads the
# whole of it first.
calls() {
	nm "$@" 2>/dev/null | sed -n 's/.* [TtU] __overstat_\([a-z0-9]*\)$/\1/p' | grep -v '^err$' | sort -u | tr '\n' ' '
}
libcs() {
	nm -u "$@" | grep -E '^ *U (__)?([fl]?x?stat(64)?|fx?statat(64)?|fsync|fdatasync)(@|$)' | tr '\n' ' '
}
# fresh DIR: makes it, empty, below the area's own, and goes there.
fresh() {
	rm -rf "${work:?}/$1"
	mkdir -p "$work/$1" && cd "$work/$1" || exit
}
# tree DIR: the files of it
tree() {
	(cd "$1" && find . ! -type d | sort)
}
# objects: the members of all archives of this build directory
objects() {
	for a in lib/*.a; do
		ar t "$a"
	done
}
# make_once ARGUMENT...: make, for those who look at what it makes of the objects. Where
# an earlier build here had the same rules for these, they are its.
make_once() {
	pool=$B/pool/$(sed -n -e '/^\(TARGET\|CC\|CFLAGS\|CPPFLAGS\|WERROR\|OBJECTS\|NAMES\) = /p' \
		-e '/^COMPILE = /,/[^\]$/p' -e '/^obj\/[^ ]*\.o: /,/^-include/p' Makefile | cksum | tr ' ' -)
	if [ -d "$pool" ]; then
		make obj/headers && cp "$pool"/*.o obj/ && make "$@"
	else
		make "$@" && mkdir -p "$pool" && cp obj/*.o "$pool/"
	fi
}
# build NAME CONFIGURE ARGUMENT...: in a fresh directory of that name
build() {
	build_name=$1
	shift
	fresh "$build_name" && "$@" >"$log" 2>&1 && make -j2 >>"$log" 2>&1
}

# shellcheck disable=SC2046 # words
"$root/tools/need.sh" $("$here/run.sh" --packages) || {
	not_ok packages "tools/need.sh could not install what these tests need"
	exit 1
}

# The sources, uncommitted changes included, in a repository of their own, as
# tests change them.
mkdir -p "$B" || exit 1
B=$(cd "$B" && pwd)
log=$B/log src=$B/src
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
sum=$(cd "$root" && xargs -d '\n' cksum <"$B/files" | cksum)
if [ "$sum" != "$(cat "$B/sum" 2>/dev/null)" ]; then
	find "$B" -mindepth 1 -maxdepth 1 ! -name files -exec rm -rf {} +
	mkdir "$src"
	tar -C "$root" -cf - -T "$B/files" | tar -C "$src" -xf -
	(
		cd "$src" && git init -q && git add -A && git -c user.name=t -c user.email=t@localhost \
			-c commit.gpgsign=false commit -q -m tested
	) || {
		not_ok sources "no copy of them in $src"
		exit 1
	}
	cat >"$B/hello.c" <<'END'
#include <sys/stat.h>
int main(void)
{
	struct stat st;
	return fstat(0, &st) || !st.st_mode;
}
END
	echo "$sum" >"$B/sum"
fi

# overlay NAME...: that the overlay of such a compiler is installed in $B/NAME/inst
clang_musl="clang --target=x86_64-linux-musl -nostdinc -isystem /usr/include/x86_64-linux-musl -isystem $(clang -print-resource-dir)/include"
overlay() {
	for name; do
		[ ! -e "$B/$name/installed" ] || continue
		case $name in
		gcc | clang) set -- "$name" ;;
		musl) set -- musl-gcc --host=x86_64-linux-musl --build=x86_64-linux-gnu ;;
		clangmusl) set -- "$clang_musl" LDFLAGS="-B/usr/lib/x86_64-linux-musl -L/usr/lib/x86_64-linux-musl -static" ;;
		words) set -- 'env gcc -m64' ;;
		shift) set -- gcc --stack=../src/tests/shift ;;
		shiftmusl) set -- musl-gcc --stack=../src/tests/shift ;;
		esac
		cc=$1
		shift
		rm -rf "${B:?}/$name"
		mkdir -p "$B/$name"
		if (cd "$B/$name" && ../src/configure CC="$cc" --prefix="$B/$name/inst" "$@" &&
			make_once -j2 && make install) >"$B/$name.log" 2>&1; then
			touch "$B/$name/installed"
		else
			not_ok "overlay $name" "configure, make or make install failed: $(tail -n 2 "$B/$name.log")"
		fi
	done
}

failed=0
for area in $areas; do
	about=$area work=$B/$area log=$B/$area.log
	rm -rf "$work"
	mkdir -p "$work"
	(
		cd "$work" || exit 1
		failed=0
		# shellcheck source=/dev/null
		. "$here/$area.sh"
		exit $failed
	) 2>&1 </dev/null || failed=1
done
exit $failed
