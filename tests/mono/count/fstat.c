/* SPDX-License-Identifier: MIT */
#include "count.h"

int __overstat_count_fstat(int fd, struct kstat *k)
{
	__overstat_count[COUNT_FSTAT]++;
	return count_answer(BELOW(fstat)(fd, k), k);
}
