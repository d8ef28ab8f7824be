/* SPDX-License-Identifier: MIT */
/* A program without a libc, for a CPU that has none packaged: bare FILE calls the
 * library on FILE and checks that all functions agree, that errors are those that
 * they should be, and that there is no older call than statx. It prints what
 * fstat64x says of FILE as `told`, for the script that runs it to compare. */
#define _GNU_SOURCE 1
#define _BS2000_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <unistd.h>
#include "kstat.h"
#include "linux.h"
#include "syscall.h"

/* The numbers of include/uapi/asm-generic/unistd.h. */
enum {
	CALL_openat = 56,
	CALL_write = 64,
	CALL_fsync = 82,
	CALL_fdatasync = 83,
	CALL_exit_group = 94
};

/* The libc: what the library takes from one. */
int *__errno_location(void)
{
	static int e;

	return &e;
}

void *memcpy(void *restrict dest, const void *restrict src, size_t n)
{
	for (size_t i = 0; i < n; i++)
		((volatile char *)dest)[i] = ((const char *)src)[i];
	return dest;
}

void *memset(void *s, int c, size_t n)
{
	for (size_t i = 0; i < n; i++)
		((volatile char *)s)[i] = (char)c;
	return s;
}

int memcmp(const void *s1, const void *s2, size_t n)
{
	const unsigned char *p = s1, *q = s2;

	for (size_t i = 0; i < n; i++)
		if (p[i] != q[i])
			return p[i] - q[i];
	return 0;
}

static int result(long r)
{
	if (r < 0)
		errno = (int)-r;
	return r < 0 ? -1 : (int)r;
}

int libc_fsync(int fd) __asm__("fsync");
int libc_fsync(int fd)
{
	return result(__overstat_syscall(CALL_fsync, fd, 0, 0, 0, 0));
}

int libc_fdatasync(int fd) __asm__("fdatasync");
int libc_fdatasync(int fd)
{
	return result(__overstat_syscall(CALL_fdatasync, fd, 0, 0, 0, 0));
}

static void say(const char *s)
{
	size_t n = 0;

	while (s[n])
		n++;
	__overstat_syscall(CALL_write, 1, (long)s, (long)n, 0, 0);
}

/* By subtraction: a division of 64 bits is the compiler's library's. */
static void number(const char *before, long long value)
{
	char digits[24], *p = digits;
	unsigned long long u = (unsigned long long)value, power, next;

	say(before);
	if (value < 0) {
		say("-");
		u = -u;
	}
	for (power = 1; power < 10000000000000000000u && power * 10 <= u;)
		power *= 10;
	while (power) {
		for (*p = '0'; u >= power; u -= power)
			++*p;
		p++;
		next = power > 1 ? 1 : 0;
		while (next && next * 10 < power)
			next *= 10;
		power = next;
	}
	*p = 0;
	say(digits);
}

static int failed;

static void check(int good, const char *what)
{
	say(good ? "ok " : "not ok ");
	say(what);
	if (!good)
		number(": it is not so; errno ", errno);
	say("\n");
	failed |= !good;
}

static int same(const struct stat64x *x, const struct stat *s)
{
	return x->st_dev == s->st_dev && x->st_ino == s->st_ino &&
		x->st_mode == s->st_mode && x->st_nlink == s->st_nlink &&
		x->st_uid == s->st_uid && x->st_gid == s->st_gid &&
		x->st_size == s->st_size && x->st_blocks == s->st_blocks &&
		x->st_blksize == s->st_blksize &&
		x->st_mtim.tv_sec == s->st_mtim.tv_sec &&
		x->st_mtim.tv_nsec == s->st_mtim.tv_nsec &&
		x->st_ctim.tv_sec == s->st_ctim.tv_sec &&
		x->st_atim.tv_sec == s->st_atim.tv_sec;
}

static void tell(const struct stat64x *x)
{
	number("told ", (long long)x->st_ino);
	number(" ", x->st_mode);
	number(" ", (long long)x->st_nlink);
	number(" ", x->st_uid);
	number(" ", x->st_gid);
	number(" ", x->st_size);
	number(" ", x->st_blksize);
	number(" ", x->st_blocks);
	number(" ", x->st_mtim.tv_sec);
	number(" ", x->st_mtim.tv_nsec);
	number(" ", (x->st_known & ~ST_KNOWN_BIRTHTIME));
	say("\n");
}

static void functions(int fd, const char *path)
{
	struct stat64x x, y;
	struct stat s;
	struct fdstat d;
	struct kstat k;

	errno = 4711;
	check(!fstat64x(fd, &x) && errno == 4711, "fstat64x of a file");
	tell(&x);
	check(!fstat(fd, &s) && same(&x, &s), "fstat says the same");
	check(!stat(path, &s) && same(&x, &s), "stat says the same");
	check(!lstat(path, &s) && same(&x, &s), "lstat says the same");
	check(!fstatat(AT_FDCWD, path, &s, 0) && same(&x, &s),
		"fstatat says the same");
	check(!stat64x(path, &y) && !memcmp(&x, &y, sizeof x),
		"stat64x says the same");
	check(!fstatat64x(fd, "", &y, AT_EMPTY_PATH) &&
			!memcmp(&x, &y, sizeof x),
		"fstatat64x with AT_EMPTY_PATH says the same");
	check(fstat(-1, &s) == -1 && errno == EBADF, "fstat(-1): EBADF");
	check(fstat(99, &s) == -1 && errno == EBADF, "fstat(99): EBADF");
	check(fstat(fd, NULL) == -1 && errno == EFAULT, "fstat(NULL): EFAULT");
	check(stat("/nosuch", &s) == -1 && errno == ENOENT,
		"stat of nothing: ENOENT");
	check(fstatat(AT_FDCWD, path, &s, 1 << 30) == -1 && errno == EINVAL,
		"fstatat with an unknown flag: EINVAL");
	check(!fsync(fd) && !fdatasync(fd), "fsync, fdatasync");
	check(!fd_sync(fd), "fd_sync");
	check(!fd_fdstat_get(fd, &d) &&
			d.fs_filetype == FILETYPE_REGULAR_FILE &&
			d.fs_flags == FDFLAGS_APPEND,
		"fd_fdstat_get: a regular file, FDFLAGS_APPEND");
	check(fd_fdstat_get(99, &d) == EBADF, "fd_fdstat_get(99): EBADF");
	check(__overstat_linux_older(-ENOSYS, fd, NULL, 0, &k) == -ENOSYS &&
			__overstat_linux_older(
				-ENOSYS, AT_FDCWD, path, 0, &k) == -ENOSYS,
		"without statx: ENOSYS");
	check(__overstat_linux_older(-EACCES, AT_FDCWD, path, 0, &k) == -EACCES,
		"what statx says of a file is the answer: EACCES");
}

void bare(char **sp);
void bare(char **sp)
{
	const char *path = sp[2];
	int fd = result(__overstat_syscall(
		CALL_openat, AT_FDCWD, (long)path, O_RDWR | O_APPEND, 0, 0));

	check(fd >= 0, "open");
	functions(fd, path);
	__overstat_syscall(CALL_exit_group, failed, 0, 0, 0, 0);
}

/* The stack has argc and argv. */
#ifdef __riscv
__asm__(".globl _start\n_start:\n\tmv a0, sp\n\tandi sp, sp, -16\n\ttail bare");
#elif defined __loongarch__
__asm__(".globl _start\n_start:\n\tmove $a0, $sp\n\tb bare");
#endif
