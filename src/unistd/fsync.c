/* SPDX-License-Identifier: MIT */
#include <unistd.h>
#include "err.h"
#include "kstat.h"

int fsync(int fd)
{
	return __overstat_ret(fd < 0 ? -EBADF : __overstat_sys_fsync(fd));
}
