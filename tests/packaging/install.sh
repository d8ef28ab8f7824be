# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2016 # run.sh sets these; other shells expand
# make install: where it puts what, and that make uninstall takes that away again.

# Where it is installed. That the objects are others by that is for build and again.
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
	man=$share/man doc=$share/doc/overstat
	for arg; do
		case $arg in
		--mandir=/*) man=${arg#*=} ;;
		--docdir=/*) doc=${arg#*=} ;;
		esac
	done
	fresh layout
	../../src/configure "$@" >"$log" 2>&1
	make_once -j2 install DESTDIR="$PWD/dest" >"$log" 2>&1
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
		list_man "$man"
		list_doc "$doc"
		list_conform "$(printf '%s\n' "$share/overstat/conformance" | sed 's/[&|\]/\\&/g')"
	} | sed 's|^|.|' | sort >expected
	tree dest >seen
	check "$layout: installed are these files" diff expected seen
	same "$layout: these are run, and all can read the rest" "$(find dest -type f ! -perm 644 -printf '%m %p\n' | sort | tr '\n' ' ')" \
		"755 dest$bin/overstat-cc 755 dest$bin/overstat-conform "
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
layout '--mandir and --docdir' /p/bin /p/lib /p/include /p/share --prefix=/p --mandir=/m --docdir=/d/overstat
# shellcheck disable=SC2016
layout "debhelper's arguments" /usr/bin /usr/lib/x86_64-linux-gnu /usr/include /usr/share \
	--build=x86_64-linux-gnu --prefix=/usr '--includedir=${prefix}/include' '--mandir=${prefix}/share/man' \
	'--infodir=${prefix}/share/info' --sysconfdir=/etc --localstatedir=/var --disable-option-checking \
	--disable-silent-rules '--libdir=${prefix}/lib/x86_64-linux-gnu' --runstatedir=/run \
	--disable-maintainer-mode --disable-dependency-tracking
layout 'a prefix with a blank and & |' '/a b&c|d/bin' '/a b&c|d/lib' '/a b&c|d/include' '/a b&c|d/share' \
	'--prefix=/a b&c|d'
# configure quotes where it sees one of them.
layout 'a prefix with |' '/a|b/bin' '/a|b/lib' '/a|b/include' '/a|b/share' '--prefix=/a|b'

# What was there stays there.
fresh stays
../../src/configure --prefix="$PWD/inst" >"$log"
mkdir -p inst/bin inst/include/sys inst/lib/pkgconfig inst/lib/cmake inst/share/man/man1 \
	inst/share/man/man3 inst/share/man/man7 inst/include/overstat
touch inst/include/sys/stat.h inst/lib/pkgconfig/other.pc inst/bin/cc inst/include/overstat/mine.h
find inst | sort >before
make_once install >"$log" 2>&1
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
check 'a prefix with a blank and & and |: make install' make_once -j2 install
check 'a prefix with a blank and & and |: overstat-cc' "a b&c|d/bin/overstat-cc" -o hello "$B/hello.c"
check 'a prefix with a blank and & and |: what it made runs' ./hello
