#!/bin/sh
# SPDX-License-Identifier: MIT
# older.sh NAME CC QEMU [nsec]: what CC's programs say of a file, on QEMU, when a sandbox
# refuses statx: the older call of that CPU answers. tests/faults has the same
# programs for x86_64 and i386 on the kernel itself. (ENOSYS is not asked for here:
# qemu-user then answers statx itself.) nsec: its fstat has no nanoseconds, so that
# only paths are asked for.
unset MAKEFLAGS MAKELEVEL
name=$1 cc=$2 qemu=$(command -v "$3")
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
faults=$root/tests/faults
give_up() {
	echo "not ok older $name: $*"
	exit 1
}
"$root/tools/need.sh" gcc libseccomp-dev || exit 1
tmp=$(mktemp -d "${TMPDIR:-/tmp}/overstat-older.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' 0
chmod 755 "$tmp"
trap 'exit 1' 1 2 15

flags='-std=c11 -O2 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
# shellcheck disable=SC2086 # options
{
	gcc $flags -o "$tmp/refuse" "$faults/refuse.c" -lseccomp >"$tmp/log" 2>&1 &&
		$cc $flags -o "$tmp/refused" "$faults/refused.c" >>"$tmp/log" 2>&1
} || give_up "does not build: $(grep -m 1 error "$tmp/log")"

# As in tests/faults/run.sh: nothing about it is 0, or fits into 32 bits where it
# need not; what those have of its modification time is negative.
(
	cd "$tmp" && truncate -s 5368709123 file && ln file hard && ln -s file file.link &&
		ln -s file.loop file.loop || exit
	[ "$(id -u)" != 0 ] || chown 4000000000:4000000001 file
	chmod 6755 file
	touch -m -d '2106-02-07 06:28:14.999999999 UTC' file
	touch -a -d '1970-01-01 00:00:03.000000001 UTC' file
) || give_up "the file cannot be made"
reference=$(stat -c '%d %i %f %h %u %g %r %s %o %b %.9X %.9Y %.9Z %.9W' "$tmp/file")

# The kernel's record has 32 bits for its seconds where a register has, and on
# mips64.
expect=nobirth
case $(readelf -h "$tmp/refused" | sed -n 's/ *Class: *ELF//p; s/ *Machine: *//p' | tr '\n' ' ') in
32* | *MIPS*) expect="$expect time32" ;;
esac
[ "$4" != nsec ] || expect="$expect user"
failed=0
for e in EPERM EACCES +1 +38; do
	# shellcheck disable=SC2086 # words
	timeout 120 "$tmp/refuse" "statx=$e" -- $qemu "$tmp/refused" "$tmp/file" "$reference" \
		$expect >"$tmp/out" 2>&1 </dev/null
	status=$?
	sed "s/^\(not \)*ok /&older $name: statx=$e: /" "$tmp/out"
	if grep -q '^not ok ' "$tmp/out"; then
		failed=1
	elif [ $status != 0 ] || ! grep -q '^ok ' "$tmp/out"; then
		echo "not ok older $name: statx=$e: status $status: $(tail -n 1 "$tmp/out")"
		failed=1
	fi
done
exit $failed
