/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "linux.h"

int __overstat_linux_fallback(
	int refused, int dirfd, const char *path, int flags, struct kstat *k)
{
	struct kernel_stat s;
	int r = __overstat_linux_older(refused, dirfd, path, flags, &s);

	if (!r)
		__overstat_linux_from_stat(&s, k);
	return r;
}
