/* SPDX-License-Identifier: MIT */
/* Zero copy: where the kernel's record is the libc's struct stat, it fills the
 * caller's. */
#ifndef NATIVE_H
#define NATIVE_H

#include <stddef.h>
#include <sys/stat.h>
#include <kernel_stat.h>
#include <syscall.h>

#define SAME(kernel, libc) \
	_Static_assert(offsetof(struct kernel_stat, kernel) == \
				offsetof(struct stat, libc) && \
			sizeof((struct kernel_stat *)0)->kernel == \
				sizeof((struct stat *)0)->libc, \
		"struct stat: " #libc)
SAME(st_dev, st_dev);
SAME(st_ino, st_ino);
SAME(st_nlink, st_nlink);
SAME(st_mode, st_mode);
SAME(st_uid, st_uid);
SAME(st_gid, st_gid);
SAME(st_rdev, st_rdev);
SAME(st_size, st_size);
SAME(st_blksize, st_blksize);
SAME(st_blocks, st_blocks);
SAME(st_atime_sec, st_atim.tv_sec);
SAME(st_atime_nsec, st_atim.tv_nsec);
SAME(st_mtime_sec, st_mtim.tv_sec);
SAME(st_mtime_nsec, st_mtim.tv_nsec);
SAME(st_ctime_sec, st_ctim.tv_sec);
SAME(st_ctime_nsec, st_ctim.tv_nsec);
_Static_assert(
	sizeof(struct kernel_stat) == sizeof(struct stat), "struct stat");
#undef SAME

static inline int __overstat_native_fstat(int fd, struct stat *buf)
{
	return (int)__overstat_syscall(NR_fstat, fd, (long)buf, 0, 0, 0);
}

static inline int __overstat_native_fstatat(
	int dirfd, const char *path, int flags, struct stat *buf)
{
	return (int)__overstat_syscall(
		NR_fstatat, dirfd, (long)path, (long)buf, flags, 0);
}

#endif
