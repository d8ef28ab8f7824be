/* SPDX-License-Identifier: MIT */
#include "metal.h"

int __overstat_metal_fdatasync(int fd)
{
	return __overstat_metal_sync(fd, 1);
}
