/* SPDX-License-Identifier: MIT */
#include "count.h"

int __overstat_count_fsync(int fd)
{
	__overstat_count[COUNT_FSYNC]++;
	return BELOW(fsync)(fd);
}
