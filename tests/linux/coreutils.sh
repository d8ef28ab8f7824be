#!/bin/sh
# SPDX-License-Identifier: MIT
# coreutils.sh NAME CC [QEMU]: unmodified coreutils from Debian's source, built with
# CC, an overstat-cc for another CPU, and run on QEMU, say in the cases of
# tests/legacy/coreutils.sh, of the directory that tools/demodir.c makes, what
# coreutils say that are built with musl-gcc for this machine: the same, byte
# for byte.
# Objects are cached in build/cache/linux-coreutils by all that compiling reads;
# linking is done each time.
# shellcheck disable=SC2016,SC2034,SC2046,SC2086,SC2154,SC2317 # of make and of sh; the cases are another's
unset MAKEFLAGS MAKELEVEL CFLAGS CPPFLAGS LDFLAGS POSIXLY_CORRECT
export LC_ALL=C TZ=UTC0 FORCE_UNSAFE_CONFIGURE=1
IFS='
'
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
name=$1 cross=$2 qemu=$3
give_up() {
	echo "not ok coreutils $name: $*"
	exit 1
}
"$root/tools/need.sh" gcc make musl-dev musl-tools linux-libc-dev binutils dpkg-dev ||
	give_up 'the packages that it needs are not there'
source=$("$root/tools/source.sh" coreutils) || give_up 'its source is not to be had'
# shellcheck source=tests/legacy/coreutils.sh
. "$root/tests/legacy/coreutils.sh"
cache=$root/build/cache/linux-coreutils
kernel=$cache/kernel
mkdir -p "$kernel" || exit 1
exec 9>"$cache/lock"
flock 9
ln -sfn /usr/include/linux /usr/include/asm-generic /usr/include/mtd \
	"/usr/include/$(gcc -print-multiarch)/asm" "$kernel/"

# A copy of the cache may have any times. With the same for all make takes none of
# what upstream has generated for out of date.
find "$source" -type f -exec touch -d @1000000000 {} +

# Both are configured as for another machine, where nothing is run and the same
# is guessed. What the libc has is asked once, with musl-gcc: configure of another
# CPU is given that, and asks what depends on the CPU and on the compiler. It comes
# to the same config.h and Makefile as without.
answers='^(ac_cv_(func|have|have_decl|header|member|type)|gl_cv_(func|have|header))_'
# But not these: calloc's is asked on 64-bit CPUs alone, Debian's libc.a has fts_open
# where musl's own has not, and long double is the CPU's.
depends='_nonnull=|_fts_open=|long_double'
# compile_small HOST [OPTION...]: the programs of $coreutils alone
compile_small() {
	host=$1
	shift
	"$source/configure" -q -C --host="$host" --build=x86_64-pc-linux-gnu --disable-nls \
		--without-selinux --disable-acl --disable-xattr --disable-libcap \
		--without-openssl --without-libgmp --disable-assert --disable-dependency-tracking \
		CC="$PWD/cc" CFLAGS='-O0 -w' LDFLAGS=-static ac_cv_func_statx=no "$@" &&
		printf 'include Makefile\nbuilt: $(BUILT_SOURCES)\n' | make -j2 -f - SUBDIRS=. built &&
		make -j2 SUBDIRS=. $coreutils
}
# build NAME CC HOST [OPTION...]: in $dir, unless that has been done
build() {
	key=$( (echo "$cache $source $*" "$coreutils" && cat "$2" && "$2" --version &&
		sed '/^# From here/,$d' "$root/tests/linux/coreutils.sh" &&
		sed -n "s/^include='\(.*\)'/\1/p" "$2" | xargs -I @ find @ -type f -exec cat {} +) | cksum | cut -d' ' -f1)
	dir=$cache/${source##*/}-$1-$key
	[ ! -e "$dir/.built" ] || return 0
	rm -rf "$cache/coreutils-"*"-$1-"*
	mkdir -p "$dir" && ln -sfn "$2" "$dir/cc" || return 1
	[ "$1" = native ] || grep -E "$answers" "$native/config.cache" | grep -vE "$depends" >"$dir/config.cache"
	shift 2
	(cd "$dir" && compile_small "$@" && touch .built)
}
why() {
	grep -m 1 -E '[Ee]rror: |Error [0-9]' "$1" || tail -n 1 "$1"
}

# From here on nothing is kept.
log=$cache/native.log
build native "$(command -v musl-gcc)" x86_64-linux-musl "CPPFLAGS=-idirafter $kernel" >"$log" 2>&1 ||
	give_up "do not build for this machine: $(why "$log")"
native=$dir
# What is left to be built is ours alone.
flock -u 9
log=$cache/$name.log
host=${cross##*/}
host=${host%-overstat-cc}
build "$name" "$cross" "$host" >"$log" 2>&1 || give_up "do not build: $(why "$log")"
cd "$dir" || exit 1
link >>"$log" 2>&1 || give_up "do not link: $(why "$log")"
echo "ok coreutils $name: ${source##*/} builds with ${cross##*/}"
failed=0
# check WHAT WHY-NOT: a check that WHY-NOT is empty
check() {
	if [ -z "$2" ]; then
		echo "ok coreutils $name: $1"
	else
		echo "not ok coreutils $name: $1: $(echo "$2" | head -n 4 | tr '\n' ' ')"
		failed=1
	fi
}

# What they call: nothing of the libc's own.
nm=$(find . -name '*.o' -exec nm -A -u {} +)
own='(__)?[fl]?stat(at)?(64)?(_time64)?|statx|__[fl]?xstat(at)?(64)?|f(data)?sync'
check "no object calls the libc's own" "$(echo "$nm" | grep -E " U ($own)\$")"
for f in $calls; do
	check "objects call __overstat_$f" "$(echo "$nm" | grep -q " U __overstat_$f\$" || echo none does)"
done

bits=$(readelf -h src/stat | sed -n 's/.*Class: *ELF//p')
work=$root/build/linux-coreutils/$name
rm -rf "$work"
mkdir -p "$work/out" "$work/plain" "$work/ours" && cd "$work" || exit 1
for f in $coreutils; do
	f=${f#src/}
	cp "$native/src/$f" "$work/plain/" || exit 1
	if [ -z "$qemu" ]; then
		cp "$dir/src/$f" ours/
	else
		printf '#!/bin/sh\nexec timeout 60 %s -0 "$0" %s "$@"\n' "$qemu" "$dir/src/$f" >"ours/$f" &&
			chmod +x "ours/$f"
	fi || exit 1
done
ln -s plain coreutils.plain
gcc -o demodir "$root/tools/demodir.c" || give_up 'tools/demodir.c does not compile'
./demodir files >/dev/null || give_up 'the directory cannot be made'

# run NAME mtime|- COMMAND...: a case of tests/legacy/coreutils.sh
run() {
	what=$1 out=out/$1
	shift 2
	case $name,$bits$qemu,$what in
	*,32?*,'cp -a')
		# do_syscall1() of qemu 7.2's linux-user/syscall.c gives mknodat a device
		# number of 32 bits as a signed one, and the C library says EINVAL:
		# to be copied, the devices get one without the highest bit.
		rm -f files/device files/block-device
		mknod -m 666 files/device c 4095 524287
		mknod -m 660 files/block-device b 4095 524287
		;;
	s390x,*?qemu-s390x,'touch -a, -m')
		# There fstat fills in the nanoseconds where TARGET_STAT_HAVE_NSEC is
		# defined, which it is not for s390x (syscall_defs.h); and touch takes
		# from fstat the time that it does not set.
		return
		;;
	esac
	for kind in plain ours; do
		ln -sfn "$kind" bin
		"$@" >"$out.$kind" 2>&1 </dev/null
		echo "status $?" >>"$out.$kind"
	done
	if [ "$(wc -l <"$out.plain")" -lt 2 ]; then
		check "$what" 'prints nothing on this machine'
	else
		check "$what: as on this machine" "$(diff "$out.plain" "$out.ours" | grep '^[<>]')"
	fi
}
cases
exit $failed
