/* SPDX-License-Identifier: MIT */
#ifndef AT_H
#define AT_H

#include <fcntl.h>
#include "by_fd.h"

/* Where a program does not see the libc's, it has the header's. */
#ifdef __OVERSTAT_AT_FDCWD
_Static_assert(AT_FDCWD == __OVERSTAT_AT_FDCWD &&
		AT_SYMLINK_NOFOLLOW == __OVERSTAT_AT_SYMLINK_NOFOLLOW &&
		AT_EMPTY_PATH == __OVERSTAT_AT_EMPTY_PATH,
	"overstat/libc_fcntl.h");
#endif

/* What fstatat of the contract answers. In line: of stat and lstat, which have no
 * descriptor and no flag, all of it is by_path. */
static inline int __overstat_semihost_at(
	int dirfd, const char *path, int flags, unsigned long *size)
{
	int kind;

	if (dirfd != AT_FDCWD && *path != '/' &&
		(*path || flags & AT_EMPTY_PATH)) {
		kind = dirfd < 0 ? -EBADF
				 : __overstat_semihost_by_fd(dirfd, size);
		/* No descriptor is said to be a directory's. */
		return kind < 0 || !*path ? kind : -ENOTDIR;
	}
	return __overstat_semihost_by_path(
		!*path && flags & AT_EMPTY_PATH ? "." : path, size);
}

#endif
