/* SPDX-License-Identifier: MIT */
/* The libc's <unistd.h>, with fsync and fdatasync bound to overstat's. */
#ifndef OVERSTAT_LINT
#pragma GCC system_header
#endif
#ifndef _OVERSTAT_UNISTD_H
#define _OVERSTAT_UNISTD_H

#include <overstat/bind.h>
/* A macro is the program's own: <overstat/stat_names.h>. */
#ifndef _OVERSTAT_NO_BIND
#ifndef fsync
#define __OVERSTAT_BINDS_FSYNC 1
#endif
#ifndef fdatasync
#define __OVERSTAT_BINDS_FDATASYNC 1
#endif
#endif
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
#ifdef __OVERSTAT_BINDS_FSYNC
int fsync(int) __OVERSTAT_SYMBOL("fsync", "");
#endif
#if defined __OVERSTAT_FDATASYNC && defined __OVERSTAT_BINDS_FDATASYNC
int fdatasync(int) __OVERSTAT_SYMBOL("fdatasync", "");
#endif

#ifdef __cplusplus
}
#endif

#endif
