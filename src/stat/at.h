/* SPDX-License-Identifier: MIT */
/* What stat, lstat and fstatat share. */
#ifndef AT_H
#define AT_H

#include <fcntl.h>
#include "err.h"
#include "kstat.h"
#include "refuse.h"
#include "store.h"

static inline int at(
	int dirfd, const char *path, int flags, struct NAME(stat) *buf)
{
	struct kstat k;
	int r;

	if (!path || !buf)
		return -EFAULT;
	r = __overstat_sys_fstatat(dirfd, path, flags, &k);
	return r ? r : __overstat_store(&k, buf);
}

#endif
