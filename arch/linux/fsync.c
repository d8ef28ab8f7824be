/* SPDX-License-Identifier: MIT */
#include "linux.h"
#include "sync.h"

int __overstat_linux_fsync(int fd)
{
	return __overstat_linux_sync(__overstat_linux_libc_fsync, fd);
}
