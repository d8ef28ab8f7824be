/* SPDX-License-Identifier: MIT */
#include "sync.h"

int __overstat_wasi2_fsync(int fd)
{
	return __overstat_wasi2_sync(__overstat_wasi2_libc_fsync, fd);
}
