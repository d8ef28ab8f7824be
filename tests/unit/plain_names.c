/* SPDX-License-Identifier: MIT */
/* Compiled without overstat's headers: the calls of an object that knows of the
 * libc alone. */
#define _GNU_SOURCE 1
#include <fcntl.h>
#include <sys/stat.h>
#include "plain_names.h"

static void read_plain(const void *buf, uint64_t *ino, int64_t *mtime)
{
	const struct stat *s = buf;

	*ino = s->st_ino;
	*mtime = s->st_mtim.tv_sec;
}

static void read_64(const void *buf, uint64_t *ino, int64_t *mtime)
{
	const struct stat64 *s = buf;

	*ino = s->st_ino;
	*mtime = s->st_mtim.tv_sec;
}

static int call_fstat(int fd, void *buf)
{
	return fstat(fd, buf);
}

static int call_stat(int fd, void *buf)
{
	(void)fd;
	return stat("plain", buf);
}

static int call_lstat(int fd, void *buf)
{
	(void)fd;
	return lstat("plain", buf);
}

static int call_fstatat(int fd, void *buf)
{
	return fstatat(fd, "plain", buf, AT_NO_AUTOMOUNT);
}

static int call_fstat64(int fd, void *buf)
{
	return fstat64(fd, buf);
}

static int call_stat64(int fd, void *buf)
{
	(void)fd;
	return stat64("plain", buf);
}

static int call_lstat64(int fd, void *buf)
{
	(void)fd;
	return lstat64("plain", buf);
}

static int call_fstatat64(int fd, void *buf)
{
	return fstatat64(fd, "plain", buf, AT_NO_AUTOMOUNT);
}

/* As the headers of glibc before 2.33 had them, which knew no 64-bit time beside
 * the 32-bit one. */
int old_version = sizeof(long) == 8 ? 1 : 3;
#if !defined __USE_TIME_BITS64 || __TIMESIZE == 64
#define HAS_OLD
#ifdef __USE_FILE_OFFSET64
#define OLD(name) __asm__(name "64")
#else
#define OLD(name) __asm__(name)
#endif
int old_fxstat(int version, int fd, struct stat *) OLD("__fxstat");
static int call_fxstat(int fd, void *buf)
{
	return old_fxstat(old_version, fd, buf);
}

int old_xstat(int version, const char *path, struct stat *) OLD("__xstat");
static int call_xstat(int fd, void *buf)
{
	(void)fd;
	return old_xstat(old_version, "plain", buf);
}

int old_lxstat(int version, const char *path, struct stat *) OLD("__lxstat");
static int call_lxstat(int fd, void *buf)
{
	(void)fd;
	return old_lxstat(old_version, "plain", buf);
}

int old_fxstatat(int version, int dirfd, const char *path, struct stat *,
	int flags) OLD("__fxstatat");
static int call_fxstatat(int fd, void *buf)
{
	return old_fxstatat(old_version, fd, "plain", buf, AT_NO_AUTOMOUNT);
}

int old_fxstat64(int version, int fd, struct stat64 *) __asm__("__fxstat64");
static int call_fxstat64(int fd, void *buf)
{
	return old_fxstat64(old_version, fd, buf);
}

int old_xstat64(int version, const char *path, struct stat64 *) __asm__(
	"__xstat64");
static int call_xstat64(int fd, void *buf)
{
	(void)fd;
	return old_xstat64(old_version, "plain", buf);
}

int old_lxstat64(int version, const char *path, struct stat64 *) __asm__(
	"__lxstat64");
static int call_lxstat64(int fd, void *buf)
{
	(void)fd;
	return old_lxstat64(old_version, "plain", buf);
}

int old_fxstatat64(int version, int dirfd, const char *path, struct stat64 *,
	int flags) __asm__("__fxstatat64");
static int call_fxstatat64(int fd, void *buf)
{
	return old_fxstatat64(old_version, fd, "plain", buf, AT_NO_AUTOMOUNT);
}

#endif

const struct plain_name plain_names[] = {
	{ "fstat", call_fstat, read_plain },
	{ "stat", call_stat, read_plain },
	{ "lstat", call_lstat, read_plain },
	{ "fstatat", call_fstatat, read_plain },
	{ "fstat64", call_fstat64, read_64 },
	{ "stat64", call_stat64, read_64 },
	{ "lstat64", call_lstat64, read_64 },
	{ "fstatat64", call_fstatat64, read_64 },
#ifdef HAS_OLD
	{ "__fxstat", call_fxstat, read_plain },
	{ "__xstat", call_xstat, read_plain },
	{ "__lxstat", call_lxstat, read_plain },
	{ "__fxstatat", call_fxstatat, read_plain },
	{ "__fxstat64", call_fxstat64, read_64 },
	{ "__xstat64", call_xstat64, read_64 },
	{ "__lxstat64", call_lxstat64, read_64 },
	{ "__fxstatat64", call_fxstatat64, read_64 },
#endif
};
const int plain_names_count = sizeof plain_names / sizeof *plain_names;
const int new_names_count = 8;
