# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2016 # run.sh sets these; other shells expand
# configure by the literal command lines of those who build distributions.

# The compilers that a cross build finds by their names.
mkdir -p bin
for h in i686-linux-gnu i686-buildroot-linux-gnu i686-poky-linux i686-pc-linux-gnu; do
	printf '#!/bin/sh\nexec gcc -m32 -idirafter /usr/include/x86_64-linux-gnu "$@"\n' >bin/$h-gcc
	chmod +x bin/$h-gcc
done
PATH=$work/bin:$PATH

# line NAME LIBDIR WRAPPER ARGUMENT...: configure with these, make, make install
# into a root of its own and make uninstall.
line() {
	n=$1 lib=$2 wrapper=$3
	shift 3
	fresh line
	check "$n: configure" ../../src/configure "$@" || return
	check "$n: make" make_once -j2 || return
	check "$n: make install DESTDIR" make install DESTDIR="$PWD/root"
	same "$n: the archive, the .pc and the headers" \
		"$(cd root && find ".$lib/liboverstat.a" ".$lib/pkgconfig/overstat.pc" usr/include/overstat/sys/stat.h | wc -l)" 3
	same "$n: the programs" "$(cd root/usr/bin && printf '%s\n' * | sort | tr '\n' ' ')" \
		"$(printf '%s\n' overstat-conform "$wrapper" "${wrapper%cc}c++" "${wrapper%cc}gcc-ar" "${wrapper%cc}gcc-ranlib" | sort | tr '\n' ' ')"
	same "$n: nothing but in /usr" "$(ls root)" usr
	# What is in a root is another's once it is installed there.
	check "$n: overstat-cc works in the root" "root/usr/bin/$wrapper" -Werror -o hello "$B/hello.c"
	same "$n: it took the root's headers and archive" "$(root/usr/bin/"$wrapper" -M "$B/hello.c" | tr ' ' '\n' | grep -c "^$PWD/root/usr/include/overstat/sys/stat.h")$(calls hello)" '1fstat '
	check "$n: what it made runs" ./hello
	make uninstall DESTDIR="$PWD/root" >"$log" 2>&1
	same "$n: make uninstall" "$(find root -type f)" ''
}

# rpm --eval %configure, Debian's and Fedora's.
for h in x86_64-pc-linux-gnu x86_64-redhat-linux-gnu; do
	line "RPM's %configure, $h" /usr/lib64 overstat-cc --host=$h --build=$h --program-prefix= \
		--disable-dependency-tracking --prefix=/usr --exec-prefix=/usr --bindir=/usr/bin \
		--sbindir=/usr/sbin --sysconfdir=/etc --datadir=/usr/share --includedir=/usr/include \
		--libdir=/usr/lib64 --libexecdir=/usr/libexec --localstatedir=/var \
		--sharedstatedir=/usr/com --mandir=/usr/share/man --infodir=/usr/share/info
done
# package/pkg-autotools.mk
line "Buildroot's pkg-autotools" /usr/lib i686-buildroot-linux-gnu-overstat-cc \
	--target=i686-buildroot-linux-gnu --host=i686-buildroot-linux-gnu --build=x86_64-pc-linux-gnu \
	--prefix=/usr --exec-prefix=/usr --sysconfdir=/etc --localstatedir=/var --program-prefix= \
	--disable-gtk-doc --disable-gtk-doc-html --disable-doc --disable-docs --disable-documentation \
	--with-xmlto=no --with-fop=no --disable-dependency-tracking --enable-ipv6 --disable-nls \
	--disable-static --enable-shared -q
# autotools.bbclass: oe_runconf, for a target and for the build machine
line "OpenEmbedded's autotools.bbclass" /usr/lib i686-poky-linux-overstat-cc --build=x86_64-linux \
	--host=i686-poky-linux --target=i686-poky-linux --prefix=/usr --exec_prefix=/usr \
	--bindir=/usr/bin --sbindir=/usr/sbin --libexecdir=/usr/libexec --datadir=/usr/share \
	--sysconfdir=/etc --sharedstatedir=/com --localstatedir=/var --libdir=/usr/lib \
	--includedir=/usr/include --oldincludedir=/usr/include --infodir=/usr/share/info \
	--mandir=/usr/share/man --disable-silent-rules --disable-dependency-tracking \
	--with-libtool-sysroot=/no/such/sysroot --disable-static
line "OpenEmbedded's autotools.bbclass, native" /usr/lib overstat-cc --build=x86_64-linux \
	--host=x86_64-linux --target=x86_64-linux --prefix=/usr --exec_prefix=/usr --bindir=/usr/bin \
	--libdir=/usr/lib --includedir=/usr/include --oldincludedir=/usr/include --disable-silent-rules
# dh_auto_configure
line 'debhelper' /usr/lib/x86_64-linux-gnu overstat-cc --build=x86_64-linux-gnu --prefix=/usr \
	'--includedir=${prefix}/include' '--mandir=${prefix}/share/man' '--infodir=${prefix}/share/info' \
	--sysconfdir=/etc --localstatedir=/var --disable-option-checking --disable-silent-rules \
	'--libdir=${prefix}/lib/x86_64-linux-gnu' --runstatedir=/run --disable-maintainer-mode \
	--disable-dependency-tracking
line 'debhelper, cross' /usr/lib/i386-linux-gnu i686-linux-gnu-overstat-cc --build=x86_64-linux-gnu \
	--prefix=/usr '--includedir=${prefix}/include' '--mandir=${prefix}/share/man' \
	'--infodir=${prefix}/share/info' --sysconfdir=/etc --localstatedir=/var --disable-option-checking \
	--disable-silent-rules '--libdir=${prefix}/lib/i386-linux-gnu' --runstatedir=/run \
	--disable-maintainer-mode --disable-dependency-tracking --host=i686-linux-gnu
# econf, for the machine itself and by crossdev
line "Gentoo's econf" /usr/lib64 overstat-cc --prefix=/usr --build=x86_64-pc-linux-gnu \
	--host=x86_64-pc-linux-gnu --mandir=/usr/share/man --infodir=/usr/share/info --datadir=/usr/share \
	--sysconfdir=/etc --localstatedir=/var/lib --datarootdir=/usr/share --disable-dependency-tracking \
	--disable-silent-rules --disable-static --docdir=/usr/share/doc/overstat-0.1.0 \
	--htmldir=/usr/share/doc/overstat-0.1.0/html --with-sysroot=/ --libdir=/usr/lib64
line "Gentoo's econf, cross" /usr/lib i686-pc-linux-gnu-overstat-cc --prefix=/usr \
	--build=x86_64-pc-linux-gnu --host=i686-pc-linux-gnu --mandir=/usr/share/man \
	--infodir=/usr/share/info --datadir=/usr/share --sysconfdir=/etc --localstatedir=/var/lib \
	--disable-dependency-tracking --libdir=/usr/lib
# abuild's default_prepare and APKBUILDs
line Alpine /usr/lib overstat-cc --build=x86_64-alpine-linux-musl --host=x86_64-alpine-linux-musl \
	--prefix=/usr --sysconfdir=/etc --mandir=/usr/share/man --infodir=/usr/share/info \
	--localstatedir=/var CC=musl-gcc

# The flags that distributions build with: dpkg-buildflags with hardening=+all,
# Fedora's, Gentoo's and none.
# flagged NAME CFLAGS CPPFLAGS LDFLAGS
flagged() {
	n="flags, $1"
	fresh flags
	check "$n: configure" ../../src/configure CFLAGS="$2" CPPFLAGS="$3" LDFLAGS="$4" || return
	check "$n: make, without a warning" make -j2 WERROR=-Werror || return
	# shellcheck disable=SC2086 # words
	silent "$n: a program" obj/overstat-cc $2 $3 $4 -Werror -o hello "$B/hello.c"
	# By -flto ours has no name any more.
	same "$n: the program does not call the libc's" "$(libcs hello)" ''
	check "$n: it runs" ./hello
	silent "$n: a program of the plain flags" obj/overstat-cc -Werror -o hello "$B/hello.c"
	check "$n: that runs" ./hello
}
hardened='-fstack-protector-strong -fstack-clash-protection -fcf-protection -Wformat -Werror=format-security'
flagged -O0 '-O0 -g' '' ''
flagged -flto '-O2 -flto=auto -ffat-lto-objects' '' '-flto=auto -O2'
flagged 'hardening=+all' "-g -O2 -ffile-prefix-map=$PWD=. $hardened" \
	'-Wdate-time -D_FORTIFY_SOURCE=2' '-Wl,-z,relro -Wl,-z,now'
flagged '-D_FORTIFY_SOURCE=3' "-O2 $hardened" '-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS' '-Wl,--as-needed -Wl,-z,defs'
flagged '-static-pie' '-O2 -fPIE' '' '-static-pie'
flagged 'large files, 64-bit time' '-O2' '-D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64' ''

# What is said, and what is not.
fresh quiet
for o in -q --quiet --silent; do
	same "$o: nothing is said" "$(../../src/configure $o 2>&1)$(ls)" Makefile
	rm -f Makefile
done
for o in -V --version; do
	same "$o" "$(../../src/configure $o)$(ls)" "overstat $(cat ../../src/VERSION)"
done
for o in -n --no-create; do
	check "$o" ../../src/configure $o
	same "$o: no Makefile" "$(ls)" ''
done
check 'values in words of their own' ../../src/configure --prefix /opt/x --host x86_64-linux-gnu \
	--build x86_64-linux-gnu --bindir /opt/y --program-prefix p- --program-suffix -s --srcdir ../../src \
	--cache-file /dev/null --target x86_64-linux-gnu --exec-prefix /opt/e --x-includes /x --x-libraries /y \
	--program-transform-name s/a/b/ --docdir /opt/d
taken() {
	sed -n 's/^\(prefix\|bindir\|libdir\|docdir\|WRAPPER\|ALIASES\) = //p' Makefile | tr '\n' ' '
}
named='p-overstat-cc-s p-overstat-c++-s p-overstat-gcc-ar-s p-overstat-gcc-ranlib-s '
same 'values in words of their own: they are taken' "$(taken)" "/opt/x /opt/y /opt/e/lib /opt/d $named"
check 'names with _' ../../src/configure --prefix=/opt/x --exec_prefix=/opt/e --program_prefix=p- --program_suffix=-s
same 'names with _: they are taken' "$(taken)" "/opt/x /opt/e/bin /opt/e/lib /opt/x/share/doc/overstat $named"
check 'others of autoconf: no effect' ../../src/configure -C --config-cache --cache-file=x --no-recursion \
	--program-transform-name=s/a/b/ --x-includes=/x --x-libraries=/y --with-x --without-y --enable-z=1 \
	--disable-w --target=m68k-linux-gnu --sbindir=/x --htmldir=/y --localedir=/z
check '--host alone, with a vendor: this machine' ../../src/configure --host=x86_64-unknown-linux-gnu
same '--host alone, with a vendor: no prefix' "$(sed -n 's/^WRAPPER = //p' Makefile)" overstat-cc
check 'amd64 is x86_64' ../../src/configure --host=amd64-linux-gnu --build=amd64-linux-gnu
