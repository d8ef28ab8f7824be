/* SPDX-License-Identifier: MIT */
#ifndef SYNC_H
#define SYNC_H

#include "wasi.h"

/* -errno for what a host answered to fd_sync or fd_datasync. One that refuses
 * is asked whether the descriptor is open at all; one that says 0, whether
 * there is anything that it can have synced. */
static inline int __overstat_wasi_synced(int fd, unsigned code)
{
	struct fdstat st;

	if (code && !__overstat_wasi_sync_refused(code))
		return __overstat_wasi_errno(code);
	if (__overstat_wasi_fd_fdstat_get(fd, &st))
		return -EBADF;
	return code || !__overstat_wasi_can_sync(st.fs_filetype) ? -EINVAL : 0;
}

#endif
