#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh CC...: builds what is here with each CC, an overstat-cc, static and
# dynamic (for i386 static, without FUSE), and runs it: with system calls refused
# (refuse.c), on a file system that answers anything or nothing (oddfs.c), and on
# real objects. HOSTCC builds these tools and the thread sanitizer's library [gcc].
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
: "${HOSTCC:=gcc}"
flags='-std=c11 -O2 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
if [ $# = 0 ]; then
	echo "not ok faults: no compiler given: $0 CC..."
	exit 1
fi

# What is mounted is nobody else's, and goes when the last of us is killed.
if [ -z "$OVERSTAT_FAULTS" ] && unshare -m --propagation private true 2>/dev/null; then
	OVERSTAT_FAULTS=1 exec unshare -m --propagation private "$here/run.sh" "$@"
fi

"$top/tools/need.sh" gcc g++ libseccomp-dev libfuse3-dev fuse3 ||
	echo "the packages above are missing" >&2

tmp=$(mktemp -d "${TMPDIR:-/tmp}/overstat-faults.XXXXXX") || exit 1
chmod 755 "$tmp"
mnt=$tmp/mnt server='' failed=0

unmount() {
	[ -z "$server" ] || kill "$server" 2>/dev/null
	[ -z "$server" ] || wait "$server" 2>/dev/null
	server=
	if mountpoint -q "$mnt" 2>/dev/null; then
		umount -l "$mnt"
	fi
}

# shellcheck disable=SC2317 # the trap calls it
cleanup() {
	unmount
	chmod 700 "$tmp/shut" 2>/dev/null
	rm -rf "$tmp"
}
trap cleanup 0
trap 'exit 1' 1 2 15

not_ok() {
	echo "not ok $*"
	failed=1
}

# report NAME STATUS: the lines of a program, with its name in front.
report() {
	sed -e "s|^ok |&$1: |" -e "s|^not ok |&$1: |" "$tmp/out"
	if grep -q '^not ok ' "$tmp/out"; then
		failed=1
	elif [ "$2" = 124 ]; then
		not_ok "$1: it did not end in time"
	elif [ "$2" != 0 ]; then
		not_ok "$1: it ended with status $2"
	elif ! grep -q '^ok ' "$tmp/out"; then
		not_ok "$1: it checked nothing"
	fi
}

# run NAME COMMAND...: in a directory of its own.
run() {
	name=$1
	shift
	rm -rf "$tmp/dir"
	mkdir "$tmp/dir"
	(cd "$tmp/dir" && exec timeout -k 5 120 "$@") >"$tmp/out" 2>&1 </dev/null
	report "$name" $?
}

# build PROGRAM COMMAND...: says whether it could.
build() {
	out=$1
	shift
	"$@" -o "$out" >"$tmp/out" 2>&1 && return
	cat "$tmp/out"
	not_ok "$label: ${out##*/}: it does not build: $(head -n 1 "$tmp/out")"
	return 1
}

# A new oddfs on mnt; says whether there is one.
mount_oddfs() {
	unmount
	mkdir -p "$mnt"
	if [ ! -c /dev/fuse ]; then
		not_ok "$label: FUSE: no /dev/fuse"
		return 1
	fi
	[ -x "$tmp/oddfs" ] || return 1
	"$tmp/oddfs" "$mnt" >"$tmp/oddfs.log" 2>&1 &
	server=$!
	# shellcheck disable=SC2034 # two seconds
	for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
		mountpoint -q "$mnt" && return
		kill -0 "$server" 2>/dev/null || break
		sleep 0.1
	done
	not_ok "$label: FUSE: cannot mount: $(head -n 1 "$tmp/oddfs.log")"
	unmount
	return 1
}

# refused CALLS EXPECTATIONS [FILE]
refused() {
	# shellcheck disable=SC2086 # words
	run "$label: refused ${1:-nothing}${2:+, $2}" "$tmp/refuse" $1 -- \
		"$tmp/bin/refused" "${3:-$tmp/files/file}" "$reference" $2
}

# What is asked beside the status. libseccomp refuses the socketcall of a call too.
refused_calls() {
	for e in ENOSYS EPERM EACCES +1 +38; do
		refused "getsockopt=$e" nosocktype
		refused "ioctl=$e" noioctl
	done
	refused "fsync=+1" "fsync=EIO fd_sync=EIO"
	refused "fdatasync=+1" "fdatasync=EIO"
}

refused_all() {
	refused '' ''
	# What a sandbox says of a call that it does not know.
	for e in ENOSYS EPERM EACCES +1 +38; do
		refused "statx=$e" nobirth
		refused "statx=$e" 'nobirth user'
		refused "statx=$e" 'user at=EACCES xat=EACCES' "$tmp/shut/file"
	done
	refused '' user
	refused '' 'user at=EACCES xat=EACCES' "$tmp/shut/file"
	for e in EIO EINTR ENOLINK ENOMEM; do
		refused "statx=$e" "xfd=$e xat=$e"
		refused "fstat=$e" "fd=$e fdstat=$e fd_sync=$e"
		refused "statx=ENOSYS fstat=$e" "fd=$e xfd=$e fdstat=$e fd_sync=$e nobirth"
	done
	for e in ENOSYS EPERM EACCES; do
		refused "fstat=$e" "fd=$e"
		refused "statx=ENOSYS fstat=$e" \
			"fd=$e xfd=$e fdstat=ENOSYS fd_sync=ENOSYS nobirth"
	done
	refused "statx=EACCES newfstatat=ENOSYS" "at=ENOSYS xat=EACCES nobirth"
	refused "fstat=+1 newfstatat=+1" "fd=EIO at=EIO"
	refused "statx=+1 fstat=+1 newfstatat=+38" \
		"fd=EIO at=EIO xfd=EIO xat=EIO fdstat=EIO fd_sync=EIO"
	refused_calls
	for e in EIO EINTR ENOLINK ENOMEM ENOSYS EPERM EACCES; do
		refused "newfstatat=$e" "at=$e"
		refused "fcntl=$e" "fdstat=$e fd_sync=$e"
		refused "fsync=$e" "fsync=$e fd_sync=$e"
		refused "fdatasync=$e" "fdatasync=$e"
		refused "statx=+1 newfstatat=$e" "at=$e xat=$e nobirth"
		refused "statx=$e fstat=$e newfstatat=$e fcntl=$e fsync=$e fdatasync=$e" \
			"fd=$e at=$e xfd=$e xat=$e fdstat=$e fsync=$e fdatasync=$e fd_sync=$e"
	done
}

# The same for i386, where each function is statx's or the older call's, and that
# cuts the times.
refused_i386() {
	refused '' ''
	for e in ENOSYS EPERM EACCES +1 +38; do
		refused "statx=$e" 'nobirth time32'
		refused "statx=$e" 'nobirth time32 user'
		refused "statx=$e" 'user at=EACCES xat=EACCES' "$tmp/shut/file"
	done
	for e in EIO EINTR ENOLINK ENOMEM; do
		refused "statx=$e" "fd=$e at=$e xfd=$e xat=$e"
		refused "fstat64=$e fstatat64=$e" "fdstat=$e fd_sync=$e"
		refused "statx=ENOSYS fstat64=$e" \
			"fd=$e xfd=$e fdstat=$e fd_sync=$e nobirth time32"
	done
	for e in ENOSYS EPERM EACCES +1; do
		refused "fstat64=$e fstatat64=$e" ''
	done
	for e in ENOSYS EPERM EACCES; do
		refused "statx=ENOSYS fstat64=$e" \
			"fd=$e xfd=$e fdstat=ENOSYS fd_sync=ENOSYS nobirth time32"
	done
	for e in EPERM EACCES; do
		refused "statx=$e fstatat64=ENOSYS" "at=$e xat=$e nobirth time32"
	done
	refused '' nogetsockopt
	refused "statx=+1 fstat64=+1 fstatat64=+38" \
		"fd=EIO at=EIO xfd=EIO xat=EIO fdstat=EIO fd_sync=EIO"
	refused_calls
	for e in EIO EINTR ENOSYS EPERM EACCES; do
		refused "fcntl64=$e" "fdstat=$e fd_sync=$e"
		refused "fsync=$e" "fsync=$e fd_sync=$e"
		refused "fdatasync=$e" "fdatasync=$e"
		refused "statx=+1 fstatat64=$e" "at=$e xat=$e nobirth time32"
		refused "statx=$e fstat64=$e fstatat64=$e fcntl64=$e fsync=$e fdatasync=$e" \
			"fd=$e at=$e xfd=$e xat=$e fdstat=$e fsync=$e fdatasync=$e fd_sync=$e"
	done
}

# The file that refused looks at: nothing about it is 0, or fits into 32 bits
# where it need not. One that cannot be reached lies beside it.
make_files() {
	mkdir "$tmp/files" "$tmp/shut" "$tmp/bin"
	(
		cd "$tmp/files" &&
			truncate -s 5368709123 file &&
			ln file hard && ln -s file file.link &&
			ln -s file.loop file.loop || exit
		[ "$(id -u)" != 0 ] || chown 4000000000:4000000001 file
		chmod 6755 file
		touch -m -d '2242-03-16 12:56:32.999999999 UTC' file
		touch -a -d '1970-01-01 00:00:03.000000001 UTC' file
	) || not_ok "faults: the files cannot be made"
	echo >"$tmp/shut/file"
	chmod 700 "$tmp/shut"
	[ "$(id -u)" = 0 ] || chmod 0 "$tmp/shut"
	reference=$(stat -c '%d %i %f %h %u %g %r %s %o %b %.9X %.9Y %.9Z %.9W' \
		"$tmp/files/file")
}

# A block device of our own. It is let go at once and stays for as long as
# descriptor 3 is open.
make_device() {
	truncate -s 1M "$tmp/files/device"
	if ! device=$(losetup -f --show "$tmp/files/device" 2>"$tmp/out"); then
		device=
		not_ok "tools: no block device: $(tail -n 1 "$tmp/out")"
	elif exec 3<"$device"; then
		losetup -d "$device"
	fi
}

# libc_of CC
libc_of() {
	case $(printf '#include <features.h>\n__GLIBC__\n' | $1 -E -P - 2>&1 | tail -n 1) in
	[0-9]*) echo glibc ;;
	__GLIBC__) echo musl ;;
	*) echo 'no libc' ;;
	esac
}

plain() {
	for p in sync fdstat shm threads signals; do
		# shellcheck disable=SC2086
		build "$tmp/bin/$p" $cc $flags $link "$here/$p.c" -lpthread -lrt ||
			continue
		case $p in
		sync | fdstat) run "$label: $p" "$tmp/bin/$p" ${device:+"$device"} ;;
		*) run "$label: $p" "$tmp/bin/$p" ;;
		esac
	done
}

fuse() {
	for p in odd oddsync cancel; do
		# shellcheck disable=SC2086
		build "$tmp/bin/$p" $cc $flags $link "$here/$p.c" -lpthread ||
			continue
		mount_oddfs || continue
		case $p in
		odd) run "$label: $p" "$tmp/bin/$p" "$mnt" "$(mountpoint -d "$mnt")" ;;
		*) run "$label: $p" "$tmp/bin/$p" "$mnt" ;;
		esac
	done
	[ "$libc" = glibc ] || return
	# shellcheck disable=SC2086
	build "$tmp/bin/unwind" $cc ${flags#* } $link "$here/unwind.cc" -lstdc++ \
		-lpthread && mount_oddfs && run "$label: unwind" "$tmp/bin/unwind" "$mnt"
}

# The library too is built for the thread sanitizer. It wants its addresses where
# it expects them.
sanitized() {
	label='glibc gcc -fsanitize=thread'
	mkdir "$tmp/tsan"
	if ! (
		cd "$tmp/tsan" && "$top/configure" CC="$HOSTCC" \
			CFLAGS='-O1 -g -fsanitize=thread' && make
	) >"$tmp/out" 2>&1; then
		cat "$tmp/out"
		not_ok "$label: the library does not build"
		return
	fi
	fixed=
	! setarch -R true 2>/dev/null || fixed='setarch -R'
	# shellcheck disable=SC2086
	build "$tmp/bin/threads" "$tmp/tsan/obj/overstat-cc" $flags -g \
		-fsanitize=thread "$here/threads.c" -lpthread &&
		run "$label: threads" $fixed "$tmp/bin/threads"
}

label=tools
# shellcheck disable=SC2086
build "$tmp/refuse" $HOSTCC $flags "$here/refuse.c" -lseccomp
# shellcheck disable=SC2086
build "$tmp/oddfs" $HOSTCC $flags -I/usr/include/fuse3 "$here/oddfs.c" -lfuse3
make_files
make_device
for cc; do
	libc=$(libc_of "$cc")
	case $($cc --version 2>&1 | head -n 1) in
	*clang*) compiler=clang ;;
	*) compiler=gcc ;;
	esac
	if echo __i386__ | $cc -E -P - | grep -q 1; then
		label="$libc i386" link=-static
		plain
		# shellcheck disable=SC2086
		build "$tmp/bin/refused" $cc $flags $link "$here/refused.c" &&
			[ -x "$tmp/refuse" ] && refused_i386
		continue
	fi
	for link in -static ''; do
		label="$libc $compiler${link:+ static}"
		if [ "$libc" = musl ] && [ -z "$link" ]; then
			ls /lib/ld-musl-*.so.1 >/dev/null 2>&1 || continue
		fi
		plain
		fuse
		# glibc's dynamic linker needs the calls itself.
		[ "$libc$link" != glibc ] || continue
		# shellcheck disable=SC2086
		build "$tmp/bin/refused" $cc $flags $link "$here/refused.c" &&
			[ -x "$tmp/refuse" ] && refused_all
	done
done
for cc; do
	if [ "$(libc_of "$cc")" = glibc ]; then
		sanitized
		break
	fi
done
exit $failed
