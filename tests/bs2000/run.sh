#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh BUILD-DIR: the programs here, built by the overstat-cc of BUILD-DIR, which
# is configured for a host *-bs2000. CFLAGS [-O2] is added.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
build=$(cd "${1:?run.sh BUILD-DIR}" && pwd) || exit 1
: "${CFLAGS=-O2}"
tmp=$(mktemp -d "${TMPDIR:-/tmp}/overstat.XXXXXX") || exit 1
# On tmpfs, where times have 64 bits and nobody waits for a disk.
work=$(mktemp -d /dev/shm/overstat.XXXXXX) || exit 1
trap 'rm -rf "$tmp" "$work"' 0
trap 'exit 1' 1 2 15
warnings='-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
failed=0
not_ok() {
	echo "not ok $*"
	failed=1
}

# compile OUTPUT FLAG... SOURCE
compile() {
	output=$1
	shift
	# shellcheck disable=SC2086 # flags are words
	"$build/obj/overstat-cc" -std=c11 $CFLAGS $warnings -I"$here/../conformance" \
		-o "$tmp/$output" "$@" >"$tmp/log" 2>&1
}

# Strict C and C++, with _BS2000_SOURCE alone: what the page includes.
for include in '#include <sys/stat.h>' '#include <sys/types.h>
#include <sys/stat.h>'; do
	printf '#define _BS2000_SOURCE\n%s\nint f(struct stat64x *s, ino64_t i, off64_t o, blkcnt64_t b, time64_t t)
{ return fstat64x(0, s) || i || o || b || t || S_ISDVSBS2(s->st_mode) || S_ISDVSNODE(S_IFPOSIXBS2); }\n' "$include" >"$tmp/h.c"
	if compile h.o -c "$tmp/h.c"; then
		echo "ok headers (2): $include" | paste -s -d ' ' -
	else
		not_ok "headers: $include: $(head -n 1 "$tmp/log")"
	fi
done | tee "$tmp/headers"
! grep -q '^not ok' "$tmp/headers" || failed=1

# program NAME FLAG...
program() {
	name=$1
	shift
	if ! compile "$name" -D_GNU_SOURCE -D_BS2000_SOURCE "$@" "$here/$name.c"; then
		not_ok "$name does not compile: $(grep -m 1 error "$tmp/log" || head -n 1 "$tmp/log")"
		return
	fi
	mkdir "$work/$name"
	(cd "$work/$name" && timeout 300 "$tmp/$name" "$build/obj/dvscat") >"$tmp/$name.out" 2>"$tmp/$name.err"
	status=$?
	cat "$tmp/$name.out"
	sed 's/^/  | /' "$tmp/$name.err"
	! grep -q '^not ok' "$tmp/$name.out" || failed=1
	[ "$status" = 0 ] || not_ok "$name ended with status $status after $(grep -c '^ok' "$tmp/$name.out") checks"
	[ ! -s "$tmp/$name.err" ] || not_ok "$name wrote to standard error"
}
program page
program calls -pthread
cat "$tmp/headers" "$tmp/page.out" >"$tmp/page"
"$here/table.sh" "$tmp/page" || failed=1
TMPDIR=$work "$here/dvscat.sh" "$build/obj/dvscat" || failed=1
exit $failed
