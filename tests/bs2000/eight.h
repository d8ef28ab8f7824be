/* SPDX-License-Identifier: MIT */
/* The eight functions of the page, and their stat and lstat siblings, each with
 * its own struct, as one function with one struct. */
#ifndef EIGHT_H
#define EIGHT_H

#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/bs2000.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include "t.h"

struct status {
	unsigned long long dev, ino, rdev, nlink, mode;
	unsigned char owner[8]; /* st_uid and st_gid as they are in memory */
	long long size, blocks, blksize;
	long long atime, mtime, ctime;
	long nanoseconds; /* or-ed */
};

enum {
	PLAIN,
	S64,
	X,
	S64X,
	LAYOUTS
};

/* A function that a program calls: by descriptor 0 to 3, by path 4 to 7. */
enum {
	BY_FD = 0,
	BY_PATH = LAYOUTS,
	EIGHT = 2 * LAYOUTS
};

static const char *const eight[EIGHT] = { "fstat", "fstat64", "fstatx",
	"fstat64x", "fstatat", "fstatat64", "fstatatx", "fstatat64x" };

enum {
	ODD_RESULT = -1, /* neither 0 nor -1 */
	ODD_STRUCT = -2, /* it failed and touched the struct */
	ODD_ERRNO = -3 /* it succeeded and touched errno */
};

#define MARK 12345

static inline int verdict_of(
	int r, int e, const unsigned char *buf, size_t size)
{
	size_t i;

	if (!r)
		return e == MARK ? 0 : ODD_ERRNO;
	if (r != -1)
		return ODD_RESULT;
	for (i = 0; i < size; i++)
		if (buf[i] != 0xcc)
			return ODD_STRUCT;
	return e;
}

/* The suffix that is empty is an empty argument, which C99 has. */
#define FAMILY(n, suffix) \
	static inline void take_##n( \
		struct status *s, const struct stat##suffix *st) \
	{ \
		s->dev = st->st_dev; \
		s->ino = st->st_ino; \
		s->rdev = st->st_rdev; \
		s->nlink = st->st_nlink; \
		s->mode = st->st_mode; \
		memcpy(s->owner, &st->st_uid, 4); \
		memcpy(s->owner + 4, &st->st_gid, 4); \
		s->size = st->st_size; \
		s->blocks = st->st_blocks; \
		s->blksize = st->st_blksize; \
		s->atime = st->st_atime; \
		s->mtime = st->st_mtime; \
		s->ctime = st->st_ctime; \
		s->nanoseconds = st->st_atim.tv_nsec | st->st_mtim.tv_nsec | \
			st->st_ctim.tv_nsec; \
	} \
	static inline int fstat_##n(int fd, struct status *s) \
	{ \
		struct stat##suffix st; \
		int r; \
\
		memset(s, 0, sizeof *s); \
		memset(&st, 0xcc, sizeof st); \
		errno = MARK; \
		r = fstat##suffix(fd, &st); \
		r = verdict_of(r, errno, (void *)&st, sizeof st); \
		if (!r) \
			take_##n(s, &st); \
		return r; \
	} \
	static inline int fstatat_##n( \
		int fd, const char *path, int flag, struct status *s) \
	{ \
		struct stat##suffix st; \
		int r; \
\
		memset(s, 0, sizeof *s); \
		memset(&st, 0xcc, sizeof st); \
		errno = MARK; \
		r = fstatat##suffix(fd, path, &st, flag); \
		r = verdict_of(r, errno, (void *)&st, sizeof st); \
		if (!r) \
			take_##n(s, &st); \
		return r; \
	} \
	static inline int stat_##n( \
		const char *path, int follow, struct status *s) \
	{ \
		struct stat##suffix st; \
		int r; \
\
		memset(s, 0, sizeof *s); \
		memset(&st, 0xcc, sizeof st); \
		errno = MARK; \
		r = follow ? stat##suffix(path, &st) \
			   : lstat##suffix(path, &st); \
		r = verdict_of(r, errno, (void *)&st, sizeof st); \
		if (!r) \
			take_##n(s, &st); \
		return r; \
	} \
	/* buf is what it is, NULL say */ \
	static inline int raw_##n(int fd, const char *path, void *buf) \
	{ \
		errno = MARK; \
		if (!(path ? fstatat##suffix(fd, path, buf, 0) \
			   : fstat##suffix(fd, buf))) \
			return 0; \
		return errno; \
	}

FAMILY(plain, )
FAMILY(64, 64)
FAMILY(x, x)
FAMILY(64x, 64x)

static inline int by_fd(int layout, int fd, struct status *s)
{
	static int (*const calls[])(int, struct status *) = { fstat_plain,
		fstat_64, fstat_x, fstat_64x };

	return calls[layout](fd, s);
}

static inline int by_path(
	int layout, int fd, const char *path, int flag, struct status *s)
{
	static int (*const calls[])(int, const char *, int, struct status *) = {
		fstatat_plain, fstatat_64, fstatat_x, fstatat_64x
	};

	return calls[layout](fd, path, flag, s);
}

static inline int by_stat(
	int layout, const char *path, int follow, struct status *s)
{
	static int (*const calls[])(const char *, int,
		struct status *) = { stat_plain, stat_64, stat_x, stat_64x };

	return calls[layout](path, follow, s);
}

/* One of the eight: of a descriptor, or of a path relative to another. 0, errno
 * or one of the ODD_. */
static inline int ask(
	int f, int fd, int dirfd, const char *path, struct status *s)
{
	if (f < BY_PATH)
		return by_fd(f, fd, s);
	return by_path(f - BY_PATH, dirfd, path, 0, s);
}

static inline int ask_raw(int f, int fd, int dirfd, const char *path, void *buf)
{
	static int (*const calls[])(int, const char *, void *) = { raw_plain,
		raw_64, raw_x, raw_64x };

	return f < BY_PATH ? calls[f](fd, NULL, buf)
			   : calls[f - BY_PATH](dirfd, path, buf);
}

/* A command of the shell, which must succeed. */
static inline void shell(const char *line)
{
	int status = -1;
	pid_t child = fork();

	if (!child) {
		execl("/bin/sh", "sh", "-c", line, (char *)NULL);
		_exit(127);
	}
	if (child < 0 || waitpid(child, &status, 0) != child || status) {
		printf("not ok %s: status %d\n", line, status);
		fflush(stdout);
		exit(1);
	}
}

/* dvscat with the words of this line, on the catalogue of the test. */
static const char *dvscat = "dvscat";

static inline void catalogue(const char *command, const char *words)
{
	char line[1024];

	snprintf(line, sizeof line, "'%s' %s %s", dvscat, command, words);
	shell(line);
}

#endif
