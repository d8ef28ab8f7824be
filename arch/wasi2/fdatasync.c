/* SPDX-License-Identifier: MIT */
#include "sync.h"

int __overstat_wasi2_fdatasync(int fd)
{
	return __overstat_wasi2_sync(__overstat_wasi2_libc_fdatasync, fd);
}
