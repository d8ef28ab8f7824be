#!/bin/sh
# SPDX-License-Identifier: MIT
# sysroot.sh NAME: the libc of another CPU with what links a static program,
# from Debian's packages, and for powerpc, which has no package of musl, from
# musl's source. Prints the directory, below build/cache/sysroot and named after
# Debian's release:
#
#	include   the libc's headers
#	kernel    the kernel's, which a program finds after them
#	lib       crt1.o, libc.a, libgcc.a and so on
#	cc        clang with its options, that compiles and links for it; @ is the
#	          directory, which a copy of the cache has elsewhere
#
# NAME is Debian's name of the architecture, with -glibc for glibc. With -check it
# is not a libc but Check for it:
#
#	include   check.h
#	lib       libcheck.a and what it needs beside the libc
#	libs      the options that link it, @ being the directory
#
# Nothing is installed, and the machine's own lists of packages are not touched.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
# shellcheck source=tools/network.sh
. "$root/tools/network.sh"
name=$1
fail() {
	echo "sysroot.sh: $name: $*" >&2
	exit 1
}

# cross is the name of the architecture in Debian's packages for cross compilers,
# which hold glibc, and architectures that are not released.
cross='' options=''
case $name in
i386) triplet=i386-linux-musl options=-march=i686 ;;
arm64) triplet=aarch64-linux-musl ;;
armhf) triplet=arm-linux-musleabihf options='-march=armv7-a -mfpu=vfpv3-d16 -mthumb' ;;
armel) triplet=arm-linux-musleabi options='-march=armv5te -marm' ;;
mipsel) triplet=mipsel-linux-musl options=-march=mips32r2 ;;
mips64el) triplet=mips64el-linux-musl options='-march=mips64r2 -mabi=64' ;;
ppc64el) triplet=powerpc64le-linux-musl options=-mlong-double-64 ;;
armhf-glibc) triplet=arm-linux-gnueabihf cross=armhf options='-march=armv7-a -mfpu=vfpv3-d16 -mthumb' ;;
armel-glibc) triplet=arm-linux-gnueabi cross=armel options='-march=armv5te -marm' ;;
s390x) triplet=s390x-linux-musl options=--ld-path=/usr/bin/s390x-linux-gnu-ld ;;
s390x-glibc) triplet=s390x-linux-gnu options=--ld-path=/usr/bin/s390x-linux-gnu-ld ;;
powerpc) triplet=powerpc-linux-musl cross=powerpc options=-mlong-double-64 ;;
powerpc-glibc) triplet=powerpc-linux-gnu cross=powerpc ;;
ppc64-glibc) triplet=powerpc64-linux-gnu cross=ppc64 options=--ld-path=/usr/bin/powerpc64-linux-gnu-ld ;;
riscv64-glibc) triplet=riscv64-linux-gnu cross=riscv64 options='-march=rv64gc -mabi=lp64d --ld-path=/usr/bin/riscv64-linux-gnu-ld' ;;
mips-glibc) triplet=mips-linux-gnu cross=mips options=-march=mips32r2 ;;
mips64-glibc) triplet=mips64-linux-gnuabi64 cross=mips64 options='-march=mips64r2 -mabi=64' ;;
i386-check | s390x-check) ;;
*) fail "no such architecture" ;;
esac
n=$("$root/tools/number.sh" gcc) || fail "no gcc of Debian's"
case $name in
*-check) packages="${name%-check} check libsubunit-dev" ;;
s390x-glibc) packages="${name%-glibc} libc6-dev libgcc-$n-dev linux-libc-dev" ;;
*-glibc) packages="amd64 libc6-dev-$cross-cross libgcc-$n-dev-$cross-cross linux-libc-dev-$cross-cross" ;;
powerpc) packages="amd64 libgcc-$n-dev-$cross-cross linux-libc-dev-$cross-cross" ;;
*) packages="$name musl-dev libgcc-$n-dev linux-libc-dev" ;;
esac
case $options in
*--ld-path*) ;;
*) options="$options -fuse-ld=lld" ;;
esac

release=$(sed -n 's/^VERSION_ID="\(.*\)"/\1/p' /etc/os-release)
cache=$root/build/cache/sysroot
to=$cache/$release-$name
mkdir -p "$cache" || fail "cannot write $cache"
exec 9>"$cache/.lock-$name"
flock 9
if [ -e "$to/cc" ] || [ -e "$to/libs" ]; then
	echo "$to"
	exit
fi
new=$cache/.$name
rm -rf "$new" "$to"
mkdir -p "$new/lists/partial" "$new/sources" "$new/root" "$new/lib" || fail "cannot write $cache"
log=$new/log

# download ARCHITECTURE PACKAGE...: unpacks them in root, with an apt state of
# its own, from the machine's own mirrors of Debian.
for f in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
	[ ! -r "$f" ] || ! grep -q debian "$f" || cp "$f" "$new/sources/"
done
download() {
	arch=$1
	shift
	(
		cd "$new" || exit 1
		apt() {
			apt-get -q -o "APT::Architecture=$arch" -o "APT::Architectures=$arch" \
				-o "Dir::State::lists=$new/lists" -o Dir::State::status=/dev/null \
				-o Dir::Etc::sourcelist=- -o "Dir::Etc::sourceparts=$new/sources" \
				-o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= \
				-o Acquire::Languages=none -o APT::Sandbox::User=root "$@"
		}
		# One index of several may be missing: the packages decide.
		apt update
		apt download "$@" && for f in ./*.deb; do
			dpkg -x "$f" root || exit 1
		done
	) >"$log" 2>&1
}
network_is_down debian && exit 1
say "fetching the libc of $name, below build/cache: $packages"
for try in 1 2 3; do
	# shellcheck disable=SC2086 # words
	download $packages && break
	[ "$try" != 3 ] || network_failed debian "$log"
	[ "$try" != 3 ] || fail "$(grep -m 1 '^E:' "$log" || tail -n 1 "$log")"
	sleep 5
done

# finish: nothing is missing, so it gets its name.
finish() {
	rm -rf "$new/root" "$new/build" "$new/lists" "$new/sources" "$new"/*.deb
	mv "$new" "$to" || fail "cannot write $to"
	echo "$to"
}

case $name in
*-check)
	mkdir "$new/include"
	cp "$new/root/usr/include/"check*.h "$new/include/" || fail "no headers in the packages"
	cp "$new/root/usr/lib/"*/libcheck.a "$new/root/usr/lib/"*/libsubunit.a "$new/lib/" ||
		fail "no archives in the packages"
	echo '-L@/lib -lcheck -lsubunit -lrt -lm -lpthread' >"$new/libs"
	finish
	exit
	;;
esac

# What links: of one ABI, where gcc's package has more.
find "$new/root" \( -name '*crt*.o' -o -name 'lib*.a' \) ! -path '*/lib[on0-9]*/*' \
	! -path '*/gcc*/*/[0-9]*/*/*' -exec cp {} "$new/lib/" \;
case $name in
s390x-glibc) cp -R "$new/root/usr/include" "$new/include" && cp -R "$new/include/$triplet/." "$new/include/" ;;
*-glibc) cp -R "$new/root/usr/"*/include "$new/include" ;;
powerpc) ;;
*) cp -R "$new/root/usr/include/$triplet" "$new/include" ;;
esac || fail "no headers in the packages"
kernel=$(find "$new/root" -name asm-generic -type d)
kernel=${kernel%/asm-generic}
asm=$(find "$kernel" -name asm -type d)
mkdir "$new/kernel"
cp -R "$kernel/linux" "$kernel/asm-generic" "$kernel/mtd" "$asm" "$new/kernel/" ||
	fail "no headers in linux-libc-dev"

# musl from its source, the static half of it.
if [ "$name" = powerpc ]; then
	source=$("$root/tools/source.sh" musl) || fail "no source of musl"
	mkdir "$new/build"
	(
		cd "$new/build" && "$source/configure" --target="$triplet" --disable-shared \
			--prefix="$new" CC="clang --target=$triplet $options -Wno-unused-command-line-argument" \
			AR=llvm-ar RANLIB=llvm-ranlib LIBCC=' ' CFLAGS=-O1 &&
			make -j2 && make install
	) >"$log" 2>&1 || fail "musl does not build: $(grep -m 1 -i error "$log" || tail -n 1 "$log")"
fi
own=$(clang -print-resource-dir) || fail "no clang"
echo "clang --target=$triplet $options -nostdinc -isystem @/include -isystem $own/include -idirafter @/kernel -B@/lib -L@/lib -static -Wno-unused-command-line-argument" >"$new/cc"
finish
