/* SPDX-License-Identifier: MIT */
#include "nt.h"

int __overstat_nt_fdatasync(int fd)
{
	return __overstat_nt_sync(fd, 1);
}
