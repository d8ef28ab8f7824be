/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <sys/fdstat.h>
#include "kstat.h"

int fd_fdstat_get(int fd, struct fdstat *buf)
{
	if (fd < 0)
		return EBADF;
	if (!buf)
		return EFAULT;
	return -__overstat_sys_fdstat(fd, buf);
}
