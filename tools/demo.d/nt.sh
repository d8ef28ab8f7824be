# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154 # tools/demo sets root and work

tools/need.sh make gcc gcc-mingw-w64-x86-64-win32 wine wine64 dpkg-dev ||
	fail "a package that the demo needs could not be installed; the reason is above"
export WINEPREFIX="$work/wine"
wine=$root/tests/nt/wine.sh
trap '"$wine" --stop' 0

heading "Building overstat for Windows, x86_64-w64-mingw32"
cd "$work" || fail "cannot go to $work"
mkdir overstat files || fail "cannot write $work"
cd overstat || fail "cannot go to $work/overstat"
quietly "configuring overstat" "$root/configure" --host=x86_64-w64-mingw32
quietly "building overstat" make -j2
cd "$work" || fail "cannot go to $work"
echo "  configure --host=x86_64-w64-mingw32 && make"

heading "A new program, with all sixteen functions: examples/statx4.c, under wine"
quietly "compiling statx4" overstat/obj/overstat-cc -D__USE_MINGW_ANSI_STDIO=1 -O2 -o statx4.exe "$root/examples/statx4.c"
echo "  x86_64-w64-mingw32-overstat-cc -o statx4.exe statx4.c"
cd files || fail "cannot go to files"
mkdir dir
echo text >file
ln file second
touch -d '2100-01-02 03:04:05.6789 UTC' file
truncate -s 5G 5GiB
echo ż >Zażółć-日本
quietly "starting wine" "$wine" ../statx4.exe file
# Of all sixteen functions, or the twelve without a descriptor.
for f in file dir 5GiB Zażółć-日本; do
	"$wine" ../statx4.exe "$f" 2>../error | tr -d '\r' >../says
	if [ -f "$f" ]; then
		facts="mode 0100644 nlink $(stat -c '%h size %s' "$f") "
	else
		facts='mode 0040755 nlink 1 size 0 '
	fi
	mtime="mtime $(stat -c %Y "$f")."
	[ "$(grep -c '^  [fl]*stat' ../says)" -ge 12 ] || fail "statx4 does not run: $(head -n 1 ../says ../error)"
	for facts in "$facts" "$mtime"; do
		! grep '^  [fl]*stat' ../says | grep -v -F -- "$facts" >&2 || fail "'$f' is not what stat(1) says of it: $facts"
	done
	echo "  $f"
	stat -c '    stat(1)    mode 0%a (of %F) nlink %h size %s mtime %Y' "$f"
	grep -A1 -E '^  (fstat|stat64x) ' ../says | grep -v '^--' | sed 's/^/  /'
done
[ "$("$wine" ../statx4.exe file | grep -c 'nlink 2 .*mtime 4102542245\.678900000')" = 16 ] ||
	fail "a time of the year 2100 to 100 ns, and two links"
cat >../same.c <<'END'
#include <sys/stat.h>
int main(int argc, char **argv)
{
	struct stat a, b;
	return argc != 3 || stat(argv[1], &a) || stat(argv[2], &b) || !a.st_ino || a.st_ino != b.st_ino || a.st_dev != b.st_dev;
}
END
quietly "compiling same.c" ../overstat/obj/overstat-cc -O2 -o ../same.exe ../same.c
"$wine" ../same.exe file second || fail "two names of one file have one inode"
! "$wine" ../same.exe file 5GiB || fail "two files have two inodes"

heading "The same files by the C runtime's own fstat and stat"
cd "$work" || fail "cannot go to $work"
cat >crt.c <<'END'
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		struct _stat64 s;
		if (_stat64(argv[i], &s))
			printf("  stat   %s: no such file\n", argv[i]);
		else
			printf("  stat   %s: ino %u nlink %d mtime %lld, no nanoseconds, no blocks\n",
				argv[i], s.st_ino, s.st_nlink, (long long)s.st_mtime);
	}
	return 0;
}
END
quietly "compiling crt.c" x86_64-w64-mingw32-gcc -D__USE_MINGW_ANSI_STDIO=1 -O2 -o crt.exe crt.c
cd files || fail "cannot go to files"
"$wine" ../crt.exe file second dir Zażółć-日本 | tr -d '\r' | LC_ALL=C tr -cd '\12\40-\176'
echo "  With overstat a name in UTF-8 is found by open, fopen and stat alike, and the inode of"
echo "  'file' and 'second' is one number. overstat_nt(7); seen under wine, not on Windows."
