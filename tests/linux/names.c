/* SPDX-License-Identifier: MIT */
/* A program that calls everything: what its object takes from where. */
#define _GNU_SOURCE 1
#define _BS2000_SOURCE 1
#include <fcntl.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <unistd.h>

int all(int fd, const char *path, void *buf);
int all(int fd, const char *path, void *buf)
{
#define FAMILY(suffix) \
	(fstat##suffix(fd, buf) + stat##suffix(path, buf) + \
		lstat##suffix(path, buf) + fstatat##suffix(fd, path, buf, 0))
	return FAMILY() + FAMILY(64) + FAMILY(x) + FAMILY(64x) + fsync(fd) +
		fdatasync(fd) + fd_sync(fd) + fd_fdstat_get(fd, buf);
}
