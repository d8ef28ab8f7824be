/* SPDX-License-Identifier: MIT */
#include "count.h"

int __overstat_count_fdstat(int fd, struct fdstat *st)
{
	__overstat_count[COUNT_FDSTAT]++;
	return BELOW(fdstat)(fd, st);
}
