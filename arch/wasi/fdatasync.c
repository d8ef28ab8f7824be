/* SPDX-License-Identifier: MIT */
#include "sync.h"

/* wasi-libc opens for reading without the right to fd_datasync, but with that to
 * fd_sync, which does as much. */
int __overstat_wasi_fdatasync(int fd)
{
	unsigned code = (unsigned)__overstat_wasi_fd_datasync(fd);

	if (__overstat_wasi_sync_refused(code))
		code = (unsigned)__overstat_wasi_fd_sync(fd);
	return __overstat_wasi_synced(fd, code);
}
