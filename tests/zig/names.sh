#!/bin/sh
# SPDX-License-Identifier: MIT
# names.sh TARGET BUILD MINOR: glibc before 2.33 has __fxstat in place of fstat, and
# zig's programs for such a one call it; with overstat they call neither, nor do those
# that are compiled without its headers and linked with liboverstat-names.a.
target=$1 build=$(cd "$2" && pwd) || exit 1
cc="python3 -m ziglang cc -target $target -O2"
about=$target failed=0
# shellcheck source=tests/say.sh
. "$(dirname "$0")/../say.sh"
cd "$build" || exit 1
cat >names.c <<'END'
#include <fcntl.h>
#include <sys/stat.h>
int main(void)
{
	struct stat st;
	return fstat(0, &st) || stat("/", &st) || lstat("/", &st) || fstatat(AT_FDCWD, "/", &st, 0);
}
END
# calls WHAT EXPECTED COMMAND...: what a program takes from the libc that has stat in its name
calls() {
	what=$1 expected=$2
	shift 2
	"$@" names.c -o names >names.log 2>&1 || {
		not_ok "$what" "$(grep -m 1 error names.log)"
		return
	}
	same "$what" "$(nm -D names | sed -n 's/.* U \([a-z_]*stat[a-z0-9_]*\).*/\1/p' | tr '\n' ' ')" "$expected"
}
expected='fstat fstatat lstat stat '
[ "$3" -ge 33 ] || expected='__fxstat __fxstatat __lxstat __xstat '
# shellcheck disable=SC2086 # words
{
	calls "a program of glibc 2.$3 alone" "$expected" $cc
	calls 'a program of overstat' '' installed/bin/overstat-cc
	# After the source, which calls has.
	calls 'one that is linked with the names' '' $cc -Wl,--whole-archive lib/liboverstat-names.a -Wl,--no-whole-archive lib/liboverstat.a
}
exit $failed
