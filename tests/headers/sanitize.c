/* SPDX-License-Identifier: MIT */
/* What a sanitizer is to see of each function. Without an argument: every byte
 * that they write, which is right under each of them. NAME: a struct that is a
 * byte too small; NAME path: a path without an end. */
#define _BS2000_SOURCE 1
#include <sys/stat.h>
#include <sys/fdstat.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define BY_FD(name, tag) \
	static int call_##name(const char *path, void *buf) \
	{ \
		int (*f)(int, struct tag *) = name; \
		(void)path; \
		return f(0, (struct tag *)buf) || name(0, (struct tag *)buf); \
	}
#define BY_PATH(name, tag) \
	static int call_##name(const char *path, void *buf) \
	{ \
		int (*f)(const char *, struct tag *) = name; \
		return f(path, (struct tag *)buf) || \
			name(path, (struct tag *)buf); \
	}
#define BY_AT(name, tag) \
	static int call_##name(const char *path, void *buf) \
	{ \
		int (*f)(int, const char *, struct tag *, int) = name; \
		return f(AT_FDCWD, path, (struct tag *)buf, 0) || \
			name(AT_FDCWD, path, (struct tag *)buf, 0); \
	}
BY_FD(fstat, stat)
BY_PATH(stat, stat)
BY_PATH(lstat, stat)
BY_AT(fstatat, stat)
BY_FD(fstat64, stat64)
BY_PATH(stat64, stat64)
BY_PATH(lstat64, stat64)
BY_AT(fstatat64, stat64)
BY_FD(fstatx, statx)
BY_PATH(statx, statx)
BY_PATH(lstatx, statx)
BY_AT(fstatatx, statx)
BY_FD(fstat64x, stat64x)
BY_PATH(stat64x, stat64x)
BY_PATH(lstat64x, stat64x)
BY_AT(fstatat64x, stat64x)
/* Returns the error. */
static int call_fd_fdstat_get(const char *path, void *buf)
{
	int (*f)(int, struct fdstat *) = fd_fdstat_get;
	int r = f(0, (struct fdstat *)buf);

	(void)path;
	if (r)
		errno = r;
	return r;
}

#define CALL(name, tag, by_path) \
	{ \
#name, call_##name, sizeof(struct tag), by_path \
	}
static const struct call {
	const char *name;
	int (*call)(const char *, void *);
	size_t size;
	int by_path;
} calls[] = {
	CALL(fstat, stat, 0),
	CALL(stat, stat, 1),
	CALL(lstat, stat, 1),
	CALL(fstatat, stat, 1),
	CALL(fstat64, stat64, 0),
	CALL(stat64, stat64, 1),
	CALL(lstat64, stat64, 1),
	CALL(fstatat64, stat64, 1),
	CALL(fstatx, statx, 0),
	CALL(statx, statx, 1),
	CALL(lstatx, statx, 1),
	CALL(fstatatx, statx, 1),
	CALL(fstat64x, stat64x, 0),
	CALL(stat64x, stat64x, 1),
	CALL(lstat64x, stat64x, 1),
	CALL(fstatat64x, stat64x, 1),
	CALL(fd_fdstat_get, fdstat, 0),
};

/* Each bit decides something. */
static int looks(const unsigned char *bytes, size_t n)
{
	static volatile int seen;
	size_t i;
	int bit;

	for (i = 0; i < n; i++)
		for (bit = 0; bit < 8; bit++)
			if (bytes[i] & 1 << bit)
				seen++;
	return seen ? 0 : 1;
}

static int right(const struct call *c)
{
	void *buf = malloc(c->size);
	int r = !buf || c->call("/", buf) ||
		looks((unsigned char *)buf, c->size);

	/* No fault of the program: it gets an error. */
	errno = 0;
	r = r || !c->call("/", NULL) || errno != EFAULT;
	if (c->by_path) {
		r = r || !c->call((const char *)8, buf) || errno != EFAULT;
		r = r || !c->call("/no/such", buf) || errno != ENOENT;
		/* Nor is a struct that nothing is written to. */
		r = r || !c->call("/no/such", &r) || errno != ENOENT;
	}
	free(buf);
	return r;
}

int main(int argc, char **argv)
{
	size_t i, n = sizeof calls / sizeof *calls;
	char *path;

	if (argc == 1) {
		struct stat st;
		for (i = 0; i < n; i++)
			if (right(&calls[i]))
				return (int)i + 1;
		return fstatat(AT_FDCWD, (char *)8, &st, 0x40000) != -1 ||
			errno != EINVAL || fsync(-1) != -1 ||
			fd_sync(-1) != EBADF;
	}
	path = (char *)malloc(2);
	memcpy(path, "/x", 2);
	for (i = 0; i < n; i++)
		if (!strcmp(calls[i].name, argv[1]))
			calls[i].call(argc > 2 ? path : "/",
				malloc(calls[i].size - (argc == 2)));
	return 0;
}
