/* SPDX-License-Identifier: MIT */
#include "linux.h"

int __overstat_linux_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	int r = __overstat_linux_statx(dirfd, path, flags, k);

	return __builtin_expect(!r, 1)
		? __overstat_linux_arranged(k)
		: __overstat_linux_older(r, dirfd, path, flags, k);
}
