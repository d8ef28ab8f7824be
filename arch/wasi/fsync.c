/* SPDX-License-Identifier: MIT */
#include "sync.h"

int __overstat_wasi_fsync(int fd)
{
	return __overstat_wasi_synced(
		fd, (unsigned)__overstat_wasi_fd_sync(fd));
}
