/* SPDX-License-Identifier: MIT */
/* fsync and fdatasync are cancellation points, and only the libc knows how to
 * be cancelled: these are its own functions, by their linker names. */
#ifndef SYNC_H
#define SYNC_H

#include <errno.h>
#include <overstat/bind.h>

#define LIBC(name) __asm__(__OVERSTAT_STR(__USER_LABEL_PREFIX__) name)
int __overstat_linux_libc_fsync(int) LIBC("fsync");
int __overstat_linux_libc_fdatasync(int) LIBC("fdatasync");

static inline int __overstat_linux_sync(int (*libc_sync)(int), int fd)
{
	int saved = errno, r = libc_sync(fd);

	/* A positive number is a sandbox's, and no sync. */
	if (r)
		r = r < 0 ? -errno : -EIO;
	errno = saved;
	return r;
}

#endif
