/* SPDX-License-Identifier: MIT */
/* musl for CPUs of 32 bits: its struct stat is the kernel's older one, but for
 * the times with 64 bits behind it, so that there is little to convert. */
#ifndef MUSL32_H
#define MUSL32_H

#include <errno.h>
#include <stddef.h>
#include <string.h>
#include "inline.h"
#include "store.h"

union musl32 {
	struct stat libc;
	struct kernel_stat kernel;
};
#define SAME(kernel, libc) \
	_Static_assert(offsetof(struct kernel_stat, kernel) == \
				offsetof(struct stat, libc) && \
			sizeof((struct kernel_stat *)0)->kernel == \
				sizeof((struct stat *)0)->libc, \
		"struct stat: " #libc)
SAME(st_ino, st_ino);
SAME(st_nlink, st_nlink);
SAME(st_mode, st_mode);
SAME(st_uid, st_uid);
SAME(st_gid, st_gid);
SAME(st_size, st_size);
SAME(st_blksize, st_blksize);
SAME(st_blocks, st_blocks);
SAME(st_atime_sec, __st_atim32.tv_sec);
SAME(st_atime_nsec, __st_atim32.tv_nsec);
SAME(st_mtime_sec, __st_mtim32.tv_sec);
SAME(st_mtime_nsec, __st_mtim32.tv_nsec);
SAME(st_ctime_sec, __st_ctim32.tv_sec);
SAME(st_ctime_nsec, __st_ctim32.tv_nsec);
_Static_assert(
	offsetof(struct kernel_stat, st_dev) == offsetof(struct stat, st_dev) &&
		offsetof(struct kernel_stat, st_rdev) ==
			offsetof(struct stat, st_rdev) &&
		sizeof(struct kernel_stat) <= offsetof(struct stat, st_atim),
	"struct stat");
#undef SAME

/* The kernel has filled its part, all else is zero. On mips its device numbers
 * have half of the libc's bits. */
static inline void __overstat_linux_widen(union musl32 *u)
{
	u->libc.st_dev = u->kernel.st_dev;
	u->libc.st_rdev = u->kernel.st_rdev;
#define WIDEN(to, from) (to.tv_sec = from.tv_sec, to.tv_nsec = from.tv_nsec)
	WIDEN(u->libc.st_atim, u->libc.__st_atim32);
	WIDEN(u->libc.st_mtim, u->libc.__st_mtim32);
	WIDEN(u->libc.st_ctim, u->libc.__st_ctim32);
#undef WIDEN
}

static inline int __overstat_musl32(
	int dirfd, const char *path, int flags, struct stat *buf)
{
	union linux_record record;
	union musl32 u;
	int r = __overstat_linux_statx(dirfd, path, flags, &record);

	if (__builtin_expect(!r, 1)) {
		__overstat_linux_from_statx(&record);
		return __overstat_store(&record.k, buf);
	}
	/* Not into the caller's, where some kernels leave holes: the i386 calls
	 * of x86_64's, cp_stat64 in arch/x86/kernel/sys_ia32.c. */
	memset(&u, 0, sizeof u);
	r = __overstat_linux_older(r, dirfd, path, flags, &u.kernel);
	if (!r) {
		__overstat_linux_widen(&u);
		memcpy(buf, &u, sizeof u);
	}
	return r;
}

static inline int __overstat_native_fstat(int fd, struct stat *buf)
{
	return fd < 0  ? -EBADF
		: !buf ? -EFAULT
		       : __overstat_musl32(fd, NULL, 0, buf);
}

static inline int __overstat_native_fstatat(
	int dirfd, const char *path, int flags, struct stat *buf)
{
	return !path || !buf ? -EFAULT
			     : __overstat_musl32(dirfd, path, flags, buf);
}

#endif
