#!/bin/sh
# SPDX-License-Identifier: MIT
# absent.sh DIR COMPILER LINK: makes and prints objects of what programs ask for and a libc
# without an operating system has not, so that they link and say so. LINK is what
# a program is linked with: only what is then missing is made, or it would take
# the place of the libc's own.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
dir=$1 cc=$2 link=$3
names='lstat fstatat stat mkdir chdir rename link symlink futimens ftruncate pathconf fsync
	chmod fchmod chown fchown utime umask geteuid getegid getcwd time unlink rmdir access fcntl'
{
	# shellcheck disable=SC2086 # words
	printf 'int %s(void);\n' $names
	echo 'int (*const volatile all[])(void) = {'
	# shellcheck disable=SC2086 # words
	printf '%s,\n' $names
	echo '}; int main(void) { return all[0](); }'
} >"$dir/asks.c"
# shellcheck disable=SC2086 # words
$cc -w -fno-builtin -o "$dir/asks" "$dir/asks.c" $link >"$dir/asks.log" 2>&1
absent=$(sed -n "s/.*undefined reference to .\([a-z]*\)'.*/\1/p" "$dir/asks.log" | sort -u)
[ -n "$absent" ] || {
	echo "absent.sh: nothing is absent: $(grep -m 1 error "$dir/asks.log")" >&2
	exit 1
}
for name in $absent; do
	# shellcheck disable=SC2086 # words
	$cc -Os -fno-builtin "-DABSENT=$name" -c -o "$dir/absent-$name.o" "$here/absent.c" || exit 1
	printf '%s ' "$dir/absent-$name.o"
done
