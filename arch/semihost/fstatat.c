/* SPDX-License-Identifier: MIT */
#include "at.h"

int __overstat_semihost_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	unsigned long size;
	int kind = __overstat_semihost_at(dirfd, path, flags, &size);

	if (kind < 0)
		return kind;
	__overstat_semihost_to_kstat(kind, size, k);
	return 0;
}
