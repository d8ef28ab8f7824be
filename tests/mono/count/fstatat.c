/* SPDX-License-Identifier: MIT */
#include "count.h"

int __overstat_count_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	__overstat_count[COUNT_FSTATAT]++;
	return count_answer(BELOW(fstatat)(dirfd, path, flags, k), k);
}
