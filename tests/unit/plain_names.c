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

const struct plain_name plain_names[PLAIN_NAMES] = {
	{ "fstat", call_fstat, read_plain },
	{ "stat", call_stat, read_plain },
	{ "lstat", call_lstat, read_plain },
	{ "fstatat", call_fstatat, read_plain },
	{ "fstat64", call_fstat64, read_plain },
	{ "stat64", call_stat64, read_plain },
	{ "lstat64", call_lstat64, read_plain },
	{ "fstatat64", call_fstatat64, read_plain },
};
