/* SPDX-License-Identifier: MIT */
#include "count.h"

int __overstat_count_fdatasync(int fd)
{
	__overstat_count[COUNT_FDATASYNC]++;
	return BELOW(fdatasync)(fd);
}
