/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include "linux.h"
#include "syscall.h"

int __overstat_linux_older(int refused, int dirfd, const char *path, int flags,
	struct kernel_stat *s)
{
	/* The kernel has no statx, or a sandbox does not know it: EPERM, EACCES
	 * or, from some, a positive number. Where EACCES is about the file, the
	 * older call says so again. */
	if (refused < 0 && refused != -ENOSYS && refused != -EPERM &&
		refused != -EACCES)
		return refused;
	/* fstat reads two arguments. */
	return (int)__overstat_syscall(path ? NR_fstatat : NR_fstat, dirfd,
		path ? (long)path : (long)s, (long)s, flags, 0);
}
