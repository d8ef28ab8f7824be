/* SPDX-License-Identifier: MIT */
/* older SMALL LARGE: two files of 2106, of 5 bytes and of 5 GiB, in a program whose
 * libc has no 64-bit time. PLAIN is one that knows nothing of overstat. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef _FILE_OFFSET_BITS
#define MODE "offset64"
#else
#define MODE "default"
#endif
#ifdef PLAIN
#define HOW "names archive, "
#else
#define HOW ""
#endif

#define TIME 4294967296 /* seconds: 2106-02-07 06:28:16 */
#define LARGE (5LL << 30)

static int failed;

static void answers(const char *call, int r, int expected)
{
	int e = r ? errno : 0;

	failed |= e != expected;
	printf("%s %s%s: %s: errno %d\n", e == expected ? "ok" : "not ok", HOW,
		MODE, call, e);
}

#ifndef PLAIN
static void values(
	const char *call, long long size, long long right, long long sec)
{
	int ok = size == right && sec == TIME;

	failed |= !ok;
	printf("%s %s: %s: %lld bytes, %lld seconds\n", ok ? "ok" : "not ok",
		MODE, call, size, sec);
}
#endif

int main(int argc, char **argv)
{
	struct stat st;
	struct stat64 st64;
	int fd;

	if (argc != 3 || (fd = open(argv[1], O_RDONLY)) < 0)
		return 2;
	answers("fstat", fstat(fd, &st), EOVERFLOW);
	answers("stat", stat(argv[2], &st), EOVERFLOW);
	answers("lstat64", lstat64(argv[2], &st64), EOVERFLOW);
	answers("fstatat", fstatat(AT_FDCWD, argv[1], &st, 0), EOVERFLOW);
	answers("fstat64 of /dev/null", stat64("/dev/null", &st64), 0);
	answers("stat of a directory", stat("/", &st), 0);
#ifndef PLAIN
	{
		struct overstat_statx x;
		struct stat64x x64;

		answers("fstatx", fstatx(fd, &x), 0);
		values("fstatx", x.st_size, 5, x.st_mtim.tv_sec);
		answers("stat64x", stat64x(argv[2], &x64), 0);
		values("stat64x", x64.st_size, LARGE, x64.st_mtim.tv_sec);
		answers("fstatatx of 5 GiB", fstatatx(AT_FDCWD, argv[2], &x, 0),
			sizeof x.st_size == 8 ? 0 : EOVERFLOW);
	}
#endif
	return failed;
}
