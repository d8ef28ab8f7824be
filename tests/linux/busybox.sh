#!/bin/sh
# SPDX-License-Identifier: MIT
# busybox.sh NAME CC [QEMU]: an unmodified busybox from Debian's source, with the
# applets that tests/legacy/busybox.sh asks, built with CC, an overstat-cc for
# another CPU, and run on QEMU: what it says of the directory that
# tools/demodir.c makes is what one says that is built with musl-gcc for this
# machine.
# shellcheck disable=SC2034,SC2154,SC2317 # the cases are tests/legacy/busybox.sh's
unset MAKEFLAGS MAKELEVEL CFLAGS CPPFLAGS LDFLAGS POSIXLY_CORRECT
export LC_ALL=C TZ=UTC0
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
name=$1 cross=$2 qemu=$3
give_up() {
	echo "not ok busybox $name: $*"
	exit 1
}
"$root/tools/need.sh" gcc make musl-tools linux-libc-dev dpkg-dev || exit 1
source=$("$root/tools/source.sh" busybox) || give_up "its source is not to be had"
cache=$root/build/cache/linux-busybox
mkdir -p "$cache" || exit 1
applets='LFS LONG_OPTS STAT FEATURE_STAT_FORMAT LS FEATURE_LS_FILETYPES
FEATURE_LS_FOLLOWLINKS FEATURE_LS_RECURSIVE FEATURE_LS_SORTFILES FEATURE_LS_TIMESTAMPS
FEATURE_LS_USERNAME DU FIND FEATURE_FIND_NEWER FEATURE_FIND_LINKS FEATURE_FIND_SIZE
FEATURE_FIND_TYPE FEATURE_FIND_PERM TEST DATE FSYNC TOUCH FEATURE_TOUCH_SUSV3 CP
FEATURE_CP_LONG_OPTIONS TAR FEATURE_TAR_CREATE'

# build DIR CC [HEADERS]: unless that has been done with this compiler
build() {
	mkdir -p "$1" && cd "$1" || exit 1
	key=$( (cat "$2" "$0" && "$2" --version && cat "$(dirname "$2")"/../lib/liboverstat.a) 2>/dev/null | cksum)
	[ "$(cat .built 2>/dev/null)" != "$key" ] || return 0
	rm -rf .config busybox && ln -sfn "$2" cc
	make -C "$source" O="$PWD" allnoconfig || return 1
	for c in $applets; do
		sed -i "s/^# CONFIG_$c is not set/CONFIG_$c=y/" .config
		grep -q "^CONFIG_$c=y" .config || echo "CONFIG_$c=y" >>.config
	done
	yes '' | make -C "$source" O="$PWD" oldconfig || return 1
	CPPFLAGS=$3 LDFLAGS=-static make -j2 CC="$PWD/cc" HOSTCC=gcc SKIP_STRIP=y &&
		echo "$key" >.built
}

kernel=$cache/kernel
mkdir -p "$kernel"
ln -sfn /usr/include/linux /usr/include/asm-generic /usr/include/mtd \
	"/usr/include/$(gcc -print-multiarch)/asm" "$kernel/"
(build "$cache/native" "$(command -v musl-gcc)" "-idirafter $kernel") >"$cache/native.log" 2>&1 ||
	give_up "does not build for this machine: $(grep -m 1 -E 'rror' "$cache/native.log")"
(build "$cache/$name" "$cross" '') >"$cache/$name.log" 2>&1 ||
	give_up "does not build: $(grep -m 1 -E 'rror' "$cache/$name.log")"
echo "ok busybox $name: builds with ${cross##*/}"

work=$root/build/linux-busybox/$name
rm -rf "$work"
mkdir -p "$work/busybox.plain" "$work/busybox.ours" && cd "$work" || exit 1
cp "$cache/native/busybox" busybox.plain/
cat >busybox.ours/busybox <<END
#!/bin/sh
exec timeout 60 $qemu $cache/$name/busybox "\$@"
END
chmod +x busybox.ours/busybox
gcc -o demodir "$root/tools/demodir.c" || give_up "tools/demodir.c does not compile"
./demodir files >/dev/null || give_up "the directory cannot be made"

bits=$(readelf -h "$cache/$name/busybox" | sed -n 's/.*Class: *ELF//p')
# qemu-user's mknod for a CPU of 32 bits takes no device number that has all 32.
[ "$bits$qemu" = "32" ] || [ "$bits" = 64 ] || rm -f files/device files/block-device
failed=0
# What it calls: nothing of the libc's own.
calls=$(find "$cache/$name" -path '*/scripts' -prune -o -name '*.o' -exec nm -A -u {} + 2>/dev/null)
own=$(echo "$calls" | grep -E ' U (__)?[fl]?stat(at)?(64)?(_time64)?$' | head -n 3)
ours=$(echo "$calls" | grep -c ' U __overstat_')
if [ -z "$own" ] && [ "$ours" -gt 5 ]; then
	echo "ok busybox $name: $ours calls are of overstat, none of the libc's own"
else
	echo "not ok busybox $name: $ours calls of overstat; of the libc's own: $own"
	failed=1
fi

# run NAME mtime|- COMMAND...: a case of tests/legacy/busybox.sh
run() {
	what="busybox $name: $1" out=out.$1
	# Its stat prints seconds as unsigned long.
	case $1$bits in
	'stat -L32')
		shift 2
		for f; do
			shift
			case $f in
			files/time-*) ;;
			*) set -- "$@" "$f" ;;
			esac
		done
		set -- - - "$@"
		;;
	esac
	shift 2
	for kind in plain ours; do
		ln -sfn "busybox.$kind" bin
		"$@" >"$out.$kind" 2>&1 </dev/null
		echo "status $?" >>"$out.$kind"
	done
	if [ "$(wc -l <"$out.plain")" -lt 2 ]; then
		echo "not ok $what: prints nothing on this machine"
		failed=1
	elif cmp -s "$out.plain" "$out.ours"; then
		echo "ok $what: as on this machine"
	else
		echo "not ok $what: $(diff "$out.plain" "$out.ours" | grep '^[<>]' | head -n 4 | tr '\n' ' ')(<: on this machine)"
		failed=1
	fi
}
# shellcheck source=/dev/null
. "$root/tests/legacy/busybox.sh"
cases
exit $failed
