/* SPDX-License-Identifier: MIT */
/* The contract between the front end and a system: the widest record of a
 * file's status, and five functions. A port is these five in one folder. */
#ifndef KSTAT_H
#define KSTAT_H

/* The system's, not the one beside this. */
#include <dev.h>
#include <stdint.h>
#include <sys/fdstat.h>

/* Said at the declaration too, the compiler calls these without a PLT. */
#pragma GCC visibility push(hidden)

struct ktime {
	/* seconds since 1970, negative before */
	int64_t sec __attribute__((__aligned__(8)));
	uint32_t nsec; /* nanoseconds, 0 to 999999999, also before 1970 */
};

/* A system may write its own record over this one and then has less to convert:
 * the order of the members, and the room between and behind them, is what
 * Linux's statx needs. room has no meaning, nor has btime without its bit in
 * known. */
struct kstat {
	uint32_t known; /* ST_KNOWN_ bits: what the system reported */
	uint32_t blksize; /* bytes */
	uint64_t room1;
	uint32_t room2;
	uint32_t uid, gid;
	uint32_t mode;
	uint64_t ino;
	uint64_t size; /* bytes */
	uint64_t blocks; /* 512-byte blocks */
	uint64_t room3;
	struct ktime atime, btime, ctime, mtime;
	struct kdev rdev, dev;
	uint64_t nlink;
	uint64_t room4[13];
};

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

/* A topmost backend with an inline.h has the first two there as inline functions
 * too, __overstat_B_inline_fstat; configure sets this for src/stat. */
#ifdef OVERSTAT_INLINE
#include "inline.h"
#define __overstat_sys_fstat OVERSTAT_PASTE(OVERSTAT_BACKEND, inline_fstat)
#define __overstat_sys_fstatat OVERSTAT_PASTE(OVERSTAT_BACKEND, inline_fstatat)
#endif

#endif
