/* SPDX-License-Identifier: MIT */
/* Descriptors, and what the functions do with what no host can answer; beside the
 * files that files.sh has made. LIBC_STDIO: 0, 1 and 2 are the libc's standard
 * streams, and no files that it opens. */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../conformance/t.h"
#include "result.h"

static int narrow(void)
{
	return sizeof(off_t) == 4;
}

/* Every member of what nobody says. */
#define REST_IS(s, what) \
	ok((s).st_dev == 0 && (s).st_ino == 0 && (s).st_nlink == 1 && \
			(s).st_uid == 0 && (s).st_gid == 0 && \
			(s).st_rdev == 0 && (s).st_blksize == 4096 && \
			(s).st_atim.tv_sec == 0 && (s).st_atim.tv_nsec == 0 && \
			(s).st_mtim.tv_sec == 0 && (s).st_mtim.tv_nsec == 0 && \
			(s).st_ctim.tv_sec == 0 && (s).st_ctim.tv_nsec == 0, \
		"%s: the members that nobody says", what)

static void file(const char *name, unsigned long size)
{
	struct stat s;
	struct overstat_statx x;
	struct stat64x y;
	int fd = open(name, O_RDONLY);

	must(fd >= 0);
	memset(&s, 0xcc, sizeof s);
	memset(&x, 0xcc, sizeof x);
	memset(&y, 0xcc, sizeof y);
	if (narrow() && size > INT32_MAX) {
		is(RESULT(fstat(fd, &s)), EOVERFLOW, "fstat(%s)", name);
		ok(is_filled(&s, sizeof s), "fstat(%s): nothing is written",
			name);
		is(RESULT(stat(name, &s)), EOVERFLOW, "stat(%s)", name);
		ok(is_filled(&s, sizeof s), "stat(%s): nothing is written",
			name);
		is(RESULT(fstatx(fd, &x)), EOVERFLOW, "fstatx(%s)", name);
		ok(is_filled(&x, sizeof x), "fstatx(%s): nothing is written",
			name);
	} else {
		is(RESULT(fstat(fd, &s)), 0, "fstat(%s)", name);
		is((long long)s.st_size, (long long)size, "fstat(%s): size",
			name);
		is((long long)s.st_blocks,
			(long long)size / 512 + !!(size % 512),
			"fstat(%s): blocks", name);
		is((long long)s.st_mode, S_IFREG | 0644, "fstat(%s): mode",
			name);
		REST_IS(s, name);
		is(RESULT(fstatx(fd, &x)), 0, "fstatx(%s)", name);
		is((long long)x.st_size, (long long)size, "fstatx(%s): size",
			name);
		REST_IS(x, name);
	}
	is(RESULT(fstat64x(fd, &y)), 0, "fstat64x(%s)", name);
	is((long long)y.st_size, (long long)size, "fstat64x(%s): size", name);
	is((long long)y.st_known, ST_KNOWN_TYPE | ST_KNOWN_SIZE,
		"fstat64x(%s): known", name);
	REST_IS(y, name);
	is((long long)y.st_birthtim.tv_sec, 0, "fstat64x(%s): no birth time",
		name);
	/* The caller's handle is where it was. */
	is((long long)lseek(fd, 0, SEEK_CUR), 0, "%s: not moved in", name);
	close(fd);
}

static void closed(int fd, const char *what)
{
	struct stat s;
	struct stat64x y;
	struct fdstat st;

	memset(&s, 0xcc, sizeof s);
	memset(&y, 0xcc, sizeof y);
	memset(&st, 0xcc, sizeof st);
	is(RESULT(fstat(fd, &s)), EBADF, "fstat(%s)", what);
	is(RESULT(fstat64x(fd, &y)), EBADF, "fstat64x(%s)", what);
	is(RESULT(fsync(fd)), EBADF, "fsync(%s)", what);
	is(RESULT(fdatasync(fd)), EBADF, "fdatasync(%s)", what);
	is(fd_fdstat_get(fd, &st), EBADF, "fd_fdstat_get(%s)", what);
	is(fd_sync(fd), EBADF, "fd_sync(%s)", what);
	ok(is_filled(&s, sizeof s) && is_filled(&y, sizeof y) &&
			is_filled(&st, sizeof st),
		"%s: nothing is written", what);
}

static void syncs(void)
{
	struct fdstat st;
	int fd = open("file", O_RDONLY);

	must(fd >= 0);
	is(RESULT(fsync(fd)), EINVAL, "fsync(file)");
	is(RESULT(fdatasync(fd)), EINVAL, "fdatasync(file)");
	is(fd_sync(fd), EINVAL, "fd_sync(file)");
	memset(&st, 0xcc, sizeof st);
	is(fd_fdstat_get(fd, &st), 0, "fd_fdstat_get(file)");
	is(st.fs_filetype, FILETYPE_REGULAR_FILE, "fd_fdstat_get(file): type");
	is(st.fs_flags, 0, "fd_fdstat_get(file): flags");
	ok((st.fs_rights_base & (RIGHTS_FD_READ | RIGHTS_FD_WRITE)) ==
			(RIGHTS_FD_READ | RIGHTS_FD_WRITE),
		"fd_fdstat_get(file): rights");
	close(fd);
}

static void ats(void)
{
	struct stat s;
	int fd = open("file", O_RDONLY);

	must(fd >= 0);
	is(RESULT(fstatat(fd, "file", &s, 0)), ENOTDIR, "fstatat(file, file)");
	is(RESULT(fstatat(1000, "file", &s, 0)), EBADF, "fstatat(1000, file)");
	is(RESULT(fstatat(-1, "file", &s, 0)), EBADF, "fstatat(-1, file)");
	is(RESULT(fstatat(-1, "", &s, AT_EMPTY_PATH)), EBADF,
		"fstatat(-1, \"\", AT_EMPTY_PATH)");
	is(RESULT(fstatat(fd, "", &s, 0)), ENOENT, "fstatat(file, \"\")");
	is(RESULT(fstatat(fd, NULL, &s, 0)), EFAULT, "fstatat(file, NULL)");
	is(RESULT(fstatat(fd, "file", &s, 0x4000)), EINVAL, "fstatat: a flag");
	is(RESULT(fstatat(fd, "/", &s, 0)), 0, "fstatat(file, /)");
	ok(S_ISDIR(s.st_mode), "fstatat(file, /): a directory");
	is(RESULT(fstatat(AT_FDCWD, "", &s, AT_EMPTY_PATH)), 0,
		"fstatat(AT_FDCWD, \"\", AT_EMPTY_PATH)");
	ok(S_ISDIR(s.st_mode), "fstatat(AT_FDCWD, \"\"): a directory");
	is(RESULT(fstatat(fd, "", &s, AT_EMPTY_PATH)), 0,
		"fstatat(file, \"\", AT_EMPTY_PATH)");
	is((long long)s.st_size, 292, "fstatat(file, \"\"): size");
	is(RESULT(fstatat(AT_FDCWD, "link", &s, AT_SYMLINK_NOFOLLOW)), 0,
		"fstatat(link, AT_SYMLINK_NOFOLLOW)");
	ok(S_ISREG(s.st_mode), "a link is followed: no host says otherwise");
	is(RESULT(lstat("file", &s)), 0, "lstat(file)");
	is((long long)s.st_size, 292, "lstat(file): size");
	is(RESULT(stat(NULL, &s)), EFAULT, "stat(NULL)");
	is(RESULT(stat("file", NULL)), EFAULT, "stat(file, NULL)");
	is(RESULT(fstat(fd, NULL)), EFAULT, "fstat(file, NULL)");
	is(RESULT(fstat(-1, NULL)), EBADF, "fstat(-1, NULL)");
	close(fd);
}

/* Whatever they are here, they are answered or refused, and not as files that are
 * empty. */
static void standard(void)
{
	struct stat s;
	int fd, r;

	for (fd = 0; fd < 3; fd++) {
		r = RESULT(fstat(fd, &s));
		ok(r == 0 || r == EBADF, "fstat(%d): %d", fd, r);
#ifdef LIBC_STDIO
		is(r, 0, "fstat(%d)", fd);
		ok(S_ISCHR(s.st_mode) || S_ISFIFO(s.st_mode) ||
				(S_ISREG(s.st_mode) && s.st_size > 0),
			"fstat(%d): no empty file", fd);
#endif
	}
}

int main(void)
{
	struct stat s;
	int i, fd;

	standard();
	file("file", 292);
	file("empty", 0);
	file("2G-1", INT32_MAX);
	file("2G", (unsigned long)INT32_MAX + 1);
	file("3G", 3072ul << 20);
	closed(-1, "-1");
	closed(-100, "-100");
	closed(AT_FDCWD, "AT_FDCWD");
	closed(1000, "1000");
	closed(INT32_MAX, "2147483647");
	fd = open("file", O_RDONLY);
	must(fd >= 0);
	close(fd);
	closed(fd, "closed");
	syncs();
	ats();
	/* No call keeps a handle: there are less than a hundred in some hosts. */
	for (i = 0; i < 2000 && !stat("file", &s); i++)
		;
	is(i, 2000, "stat, 2000 times");
	return done();
}
