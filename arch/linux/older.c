/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include "convert.h"
#include "linux.h"
#include "syscall.h"

int __overstat_linux_older(
	int refused, int dirfd, const char *path, int flags, struct kstat *k)
{
	struct kernel_stat s;
	long r;

	/* The kernel has no statx, or a sandbox does not know it: EPERM, EACCES
	 * or, from some, a positive number. Where EACCES is about the file, the
	 * older call says so again. */
	if (refused <= 0 && refused != -ENOSYS && refused != -EPERM &&
		refused != -EACCES)
		return refused;
	if (path)
		r = __overstat_syscall(
			NR_fstatat, dirfd, (long)path, (long)&s, flags, 0);
	else
		r = __overstat_syscall(NR_fstat, dirfd, (long)&s, 0, 0, 0);
	if (!r)
		__overstat_linux_from_stat(&s, k);
	return (int)r;
}
