/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "linux.h"
#include "syscall.h"

int __overstat_linux_older(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	struct kernel_stat s;
	long r;

	if (path)
		r = __overstat_syscall(
			NR_fstatat, dirfd, (long)path, (long)&s, flags, 0);
	else
		r = __overstat_syscall(NR_fstat, dirfd, (long)&s, 0, 0, 0);
	if (!r)
		__overstat_linux_from_stat(&s, k);
	return (int)r;
}
