/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <limits.h>
#include "bs2000.h"

int __overstat_bs2000_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	struct dvs_key key;
	struct kstat posix;
	const char *rest;
	/* The system below is asked first in any case. It reads PATH_MAX bytes
	 * or to the end of path: what it could read can be read here. */
	int r = BELOW(fstatat)(dirfd, path, flags, &posix);

	if (r == -EFAULT || (r == -ENAMETOOLONG && !memchr(path, 0, PATH_MAX)))
		return r;
	if (__overstat_bs2000_is_dvs(path)) {
		r = __overstat_bs2000_absolute(path, &key, &rest);
	} else if (dirfd >= BS2000_FD_BASE && *path && *path != '/') {
		r = __overstat_bs2000_relative(dirfd, path, &key, &rest);
	} else if (dirfd >= BS2000_FD_BASE && !*path && flags & AT_EMPTY_PATH) {
		return __overstat_bs2000_fstat(dirfd, k);
	} else {
		if (!r)
			*k = posix;
		return r;
	}
	return r ? r : __overstat_bs2000_status(&key, rest, k);
}
