/* SPDX-License-Identifier: MIT */
#include "nt.h"

int __overstat_nt_fsync(int fd)
{
	return __overstat_nt_sync(fd, 0);
}
