/* SPDX-License-Identifier: MIT */
/* fstat and fstatat of the contract as inline functions: fstat.c and fstatat.c are
 * these, and the front end has them in itself. What returns after a system call is
 * mispredicted: the frame of a function more is 2 % of an fstat on i386, and less
 * than the noise of a stat. */
#ifndef INLINE_H
#define INLINE_H

#include <fcntl.h>
#include <syscall.h>
#include "linux.h"

/* statx alone would mount what an automount point stands for; stat never does:
 * stat(2). */
static inline int __overstat_linux_statx(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	return (int)__overstat_syscall(NR_statx, dirfd, (long)path,
		flags | AT_NO_AUTOMOUNT, LINUX_STATX_ALL, (long)k);
}

static inline int __overstat_linux_inline_fstat(int fd, struct kstat *k)
{
	/* Not a literal: the address of one is two instructions or a call more,
	 * in code for a CPU of 32 bits that can lie anywhere. */
	char empty = 0;
	int r = __overstat_linux_statx(fd, &empty, AT_EMPTY_PATH, k);

	return __builtin_expect(!r, 1)
		? __overstat_linux_arranged(k)
		: __overstat_linux_older(r, fd, NULL, 0, k);
}

static inline int __overstat_linux_inline_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	int r = __overstat_linux_statx(dirfd, path, flags, k);

	return __builtin_expect(!r, 1)
		? __overstat_linux_arranged(k)
		: __overstat_linux_older(r, dirfd, path, flags, k);
}

#endif
