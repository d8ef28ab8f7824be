/* SPDX-License-Identifier: MIT */
/* st_size as the file grows, shrinks and passes every power of two that a
 * narrower type could stop at. Needs ftruncate beyond 2^40 (a sparse file); with a
 * second argument `small` it stays where a file may be kept in memory. */
#include "calls.h"

#define SIZE "sys_stat.h.st_size"
#define TOO_BIG "fstatat.EOVERFLOW"

/* The wide functions, where the libc has narrow ones too. */
#if defined __GLIBC__ && !defined __LP64__
#define t_off off64_t
#define t_truncate ftruncate64
#define T_LARGE O_LARGEFILE
#else
#define t_off off_t
#define t_truncate ftruncate
#define T_LARGE 0
#endif

static int fits(const struct call *c, int64_t value)
{
	return c->off >= 8 || value <= INT32_MAX;
}

static void size_is(const char *after, int fd, int64_t size)
{
	const struct call *c;
	struct answer a;
	const char *p;

	for (c = calls; c < calls + N_CALLS; c++) {
		p = status(c, fd, "file", &a);
		if (!fits(c, size)) {
			verdict(not_failed(&a, EOVERFLOW), TOO_BIG "/%s/%s",
				c->name, after);
			continue;
		}
		verdict(p ? p : t_unlike("st_size", a.seen.size, size),
			SIZE "/%s/%s", c->name, after);
	}
}

static void truncated(int fd, int64_t size)
{
	char name[64];

	snprintf(name, sizeof name, "truncated_%lld", (long long)size);
	if (t_truncate(fd, (t_off)size)) {
		cut_off(name);
	}
	size_is(name, fd, size);
	leave_out(NULL);
}

static void large(int fd)
{
	int bit;

	for (bit = 31; bit <= 40; bit++) {
		truncated(fd, ((int64_t)1 << bit) - 1);
		truncated(fd, (int64_t)1 << bit);
		truncated(fd, ((int64_t)1 << bit) + 1);
	}
	truncated(fd, (int64_t)5 << 30);
}

int main(int argc, char **argv)
{
	static const char bytes[5000];
	int fd, append;

	begin(argc, argv);
	fd = open("file", O_RDWR | O_CREAT | O_EXCL | T_LARGE, 0644);
	must(fd >= 0);
	size_is("O_CREAT", fd, 0);
	must(write(fd, bytes, 1) == 1);
	size_is("write_1", fd, 1);
	must(write(fd, bytes, sizeof bytes) == sizeof bytes);
	size_is("write_5000", fd, 5001);
	must((lseek)(fd, 100, SEEK_SET) == 100);
	must(write(fd, bytes, 50) == 50);
	size_is("write_middle", fd, 5001);
	append = open("file", O_WRONLY | O_APPEND);
	must(append >= 0);
	must(write(append, bytes, 9) == 9);
	size_is("O_APPEND", fd, 5010);
	must(!close(append));
	truncated(fd, 3);
	truncated(fd, 0);
	if (!t_argument || strcmp(t_argument, "small"))
		large(fd);
	append = open("file", O_WRONLY | O_TRUNC | T_LARGE);
	must(append >= 0);
	size_is("O_TRUNC", fd, 0);
	return done();
}
