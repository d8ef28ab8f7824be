/* SPDX-License-Identifier: MIT */
#include "linux.h"
#include "sync.h"

int __overstat_linux_fdatasync(int fd)
{
	return __overstat_linux_sync(__overstat_linux_libc_fdatasync, fd);
}
