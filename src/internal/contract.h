/* SPDX-License-Identifier: MIT */
/* The contract between the front end and a system: five functions. A port is these
 * five in one folder. */
#ifndef CONTRACT_H
#define CONTRACT_H

#include <sys/fdstat.h>

struct kstat;

/* Said at the declaration too, the compiler calls these without a PLT. */
#pragma GCC visibility push(hidden)

/* Each returns 0, or -errno and leaves the record as it was; none changes
 * errno. fd is never negative, path never NULL and flags never any but
 * AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH and AT_NO_AUTOMOUNT: the front end has
 * seen to that.
 *
 *	fstat      status of an open descriptor
 *	fstatat    status of a path
 *	fsync      data and metadata to stable storage
 *	fdatasync  data, and the metadata that is needed to read it back
 *	fdstat     type, status flags and rights of a descriptor
 */
#define OVERSTAT_BACKEND_IS(name) \
	int __overstat_##name##_fstat(int fd, struct kstat *); \
	int __overstat_##name##_fstatat( \
		int dirfd, const char *path, int flags, struct kstat *); \
	int __overstat_##name##_fsync(int fd); \
	int __overstat_##name##_fdatasync(int fd); \
	int __overstat_##name##_fdstat(int fd, struct fdstat *)

/* configure names the topmost backend, and for each the one below it. */
#define OVERSTAT_PASTE2(backend, call) __overstat_##backend##_##call
#define OVERSTAT_PASTE(backend, call) OVERSTAT_PASTE2(backend, call)
#define OVERSTAT_DECLARE2(name) OVERSTAT_BACKEND_IS(name)
#define OVERSTAT_DECLARE(name) OVERSTAT_DECLARE2(name)

OVERSTAT_DECLARE(OVERSTAT_BACKEND);
#ifndef OVERSTAT_INLINE
#define __overstat_sys_fstat OVERSTAT_PASTE(OVERSTAT_BACKEND, fstat)
#define __overstat_sys_fstatat OVERSTAT_PASTE(OVERSTAT_BACKEND, fstatat)
#endif
#define __overstat_sys_fsync OVERSTAT_PASTE(OVERSTAT_BACKEND, fsync)
#define __overstat_sys_fdatasync OVERSTAT_PASTE(OVERSTAT_BACKEND, fdatasync)
#define __overstat_sys_fdstat OVERSTAT_PASTE(OVERSTAT_BACKEND, fdstat)

#pragma GCC visibility pop

#endif
