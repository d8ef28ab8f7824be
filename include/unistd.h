/* SPDX-License-Identifier: MIT */
/* The libc's <unistd.h>, with fsync and fdatasync bound to overstat's. */
#ifndef OVERSTAT_LINT
#pragma GCC system_header
#endif
#ifndef _OVERSTAT_UNISTD_H
#define _OVERSTAT_UNISTD_H

#include <overstat/bind.h>
#include <overstat/libc_unistd.h>

#ifdef __cplusplus
extern "C" {
#endif

/* fsync: the data and the status of an open file to stable storage; fdatasync:
 * the data, and what of the status is needed to read it. A descriptor that is
 * open for reading only will do. 0, or -1 and errno:
 *
 *	EBADF   the descriptor is not open, or open with O_PATH
 *	EINTR   a signal was caught
 *	EINVAL  what cannot be synced: a pipe, a socket, a terminal
 *	EIO     the data could not be written
 *	EDQUOT, ENOSPC, ...  what else the file system says
 *
 * Cancellation points. Async-signal-safe. POSIX.1-2024 fsync(), fdatasync().
 * See overstat_fsync(3). */
int fsync(int) __OVERSTAT_SYMBOL("fsync", "");
#ifdef __OVERSTAT_FDATASYNC
int fdatasync(int) __OVERSTAT_SYMBOL("fdatasync", "");
#endif

#ifdef __cplusplus
}
#endif

#endif
