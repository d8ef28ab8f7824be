/* SPDX-License-Identifier: MIT */
#include "semihost.h"

int __overstat_semihost_fdatasync(int fd)
{
	return __overstat_semihost_fsync(fd);
}
