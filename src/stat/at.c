/* SPDX-License-Identifier: MIT */
/* What is left of stat, lstat and fstatat of one layout. */
#include "front.h"

int HIDDEN(at)(int dirfd, const char *path, struct NAME(stat) *buf, int flags)
{
	struct kstat k;
	int r = -EFAULT;

	if (path && buf)
		r = __overstat_sys_fstatat(dirfd, path, flags, &k);
	return HIDDEN(answer)(r, &k, buf);
}
