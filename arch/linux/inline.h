/* SPDX-License-Identifier: MIT */
/* Status of the contract as inline functions: fstat.c and fstatat.c are these,
 * and the front end has them in itself, because what returns after a system call
 * is mispredicted: on i386 each frame costs 2 % of an fstat. */
#ifndef INLINE_H
#define INLINE_H

#include <errno.h>
#include <fcntl.h>
#include "convert.h"
#include "linux.h"
#include "syscall.h"

/* statx, and nothing else: what it returns. */
static inline int __overstat_linux_statx(
	int dirfd, const char *path, int flags, union linux_record *record)
{
	/* Not a literal: the address of one is two instructions or a call more,
	 * in code for a CPU of 32 bits that can lie anywhere. */
	char empty = 0;

	/* statx alone would mount what an automount point stands for; stat
	 * never does: stat(2). */
	return (int)__overstat_syscall(NR_statx, dirfd,
		path ? (long)path : (long)&empty,
		flags | AT_NO_AUTOMOUNT | (path ? 0 : AT_EMPTY_PATH),
		KERNEL_STATX_ALL, (long)record);
}

static inline int __overstat_linux_inline_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	union linux_record *record = (union linux_record *)(void *)k;
	int r = __overstat_linux_statx(dirfd, path, flags, record);

	if (__builtin_expect(r, 0))
		return __overstat_linux_fallback(r, dirfd, path, flags, k);
	__overstat_linux_from_statx(record);
	return 0;
}

static inline int __overstat_linux_inline_fstat(int fd, struct kstat *k)
{
	return __overstat_linux_inline_fstatat(fd, NULL, 0, k);
}

#endif
