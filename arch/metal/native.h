/* SPDX-License-Identifier: MIT */
/* The status straight into the libc's struct stat: how the plain functions ask. By
 * struct kstat it is half as much code again. */
#ifndef NATIVE_H
#define NATIVE_H

#include "metal.h"

static inline int __overstat_native_fstat(int fd, struct stat *buf)
{
	struct metal m;
	int r = fd < 0 ? -EBADF
		: !buf ? -EFAULT
		       : __overstat_metal_by_fd(fd, &m);

	return __overstat_metal_to_stat(r, &m, buf);
}

static inline int __overstat_native_fstatat(
	int dirfd, const char *path, int flags, struct stat *buf)
{
	struct metal m;
	int r = !path || !buf
		? -EFAULT
		: __overstat_metal_by_path(dirfd, path, flags, &m);

	return __overstat_metal_to_stat(r, &m, buf);
}

#endif
