/* SPDX-License-Identifier: MIT */
/* The library with arch/template on top: every call reaches it, and what is the
 * front end's own comes first. */
#define _BS2000_SOURCE 1
#define _GNU_SOURCE 1
#include "../conformance/t.h"
#include <fcntl.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <unistd.h>

static unsigned char before[sizeof(struct stat64x) + sizeof(struct stat)];

/* The errno of a call that fails, 0 of one that succeeds, and -1 of one that
 * returns anything else or touches its struct. */
static int seen(int result, const void *buf, size_t size)
{
	if (!result)
		return 0;
	return result == -1 && !memcmp(buf, before, size) ? errno : -1;
}

#define FAILS(call, st, expected) \
	do { \
		memset(&(st), 0xcc, sizeof(st)); \
		errno = 0; \
		is(seen(call, &(st), sizeof(st)), expected, "template: %s", \
			#call); \
	} while (0)

#define FAMILY(suffix) \
	do { \
		struct stat##suffix st; \
\
		FAILS(fstat##suffix(0, &st), st, ENOSYS); \
		FAILS(stat##suffix("/", &st), st, ENOSYS); \
		FAILS(lstat##suffix("/", &st), st, ENOSYS); \
		FAILS(fstatat##suffix(AT_FDCWD, "x/", &st, 0), st, ENOSYS); \
		FAILS(fstatat##suffix(0, "", &st, AT_EMPTY_PATH), st, ENOSYS); \
		FAILS(fstat##suffix(-1, &st), st, EBADF); \
		FAILS(fstat##suffix(AT_FDCWD, &st), st, EBADF); \
		FAILS(stat##suffix(null, &st), st, EFAULT); \
		FAILS(stat##suffix("", &st), st, ENOENT); \
		FAILS(fstatat##suffix(AT_FDCWD, "x", &st, 0x4000), st, \
			EINVAL); \
		FAILS(fstatat##suffix(-1, "", &st, AT_EMPTY_PATH), st, EBADF); \
	} while (0)

/* 0 or an error returned, -1 where errno or the struct is touched. */
static int returned(int result, const void *buf, size_t size)
{
	return errno == 77 && !memcmp(buf, before, size) ? result : -1;
}

int main(void)
{
	const char *volatile null_path = NULL;
	struct fdstat *volatile null_fdstat = NULL;
	const char *null = null_path;
	struct fdstat fs;
	int r;

	memset(before, 0xcc, sizeof before);
	FAMILY();
	FAMILY(64);
	FAMILY(x);
	FAMILY(64x);
	FAILS(fsync(0), fs, ENOSYS);
	FAILS(fdatasync(0), fs, ENOSYS);
	FAILS(fsync(-1), fs, EBADF);
	FAILS(fdatasync(-1), fs, EBADF);

	memset(&fs, 0xcc, sizeof fs);
	errno = 77;
	r = fd_fdstat_get(0, &fs);
	is(returned(r, &fs, sizeof fs), ENOSYS, "template: fd_fdstat_get(0)");
	r = fd_fdstat_get(-1, &fs);
	is(returned(r, &fs, sizeof fs), EBADF, "template: fd_fdstat_get(-1)");
	r = fd_fdstat_get(0, null_fdstat);
	is(returned(r, &fs, sizeof fs), EFAULT, "template: fd_fdstat_get NULL");
	r = fd_sync(0);
	is(returned(r, &fs, sizeof fs), ENOSYS, "template: fd_sync(0)");
	return done();
}
