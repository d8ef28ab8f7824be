/* SPDX-License-Identifier: MIT */
#include <unistd.h>
#include "err.h"
#include "kstat.h"

int fdatasync(int fd)
{
	return __overstat_ret(fd < 0 ? -EBADF : __overstat_sys_fdatasync(fd));
}
