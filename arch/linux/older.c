/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include "convert.h"
#include "linux.h"
#include "syscall.h"

int __overstat_linux_older(
	int refused, int dirfd, const char *path, int flags, struct kstat *k)
{
	struct kernel_stat s;
	int r;

	/* The kernel has no statx, or a sandbox does not know it: EPERM, EACCES
	 * or, from some, a positive number. Where EACCES is about the file, the
	 * older call says so again. */
	if (refused < 0 && refused != -ENOSYS && refused != -EPERM &&
		refused != -EACCES)
		return refused;
	/* fstat reads two arguments. */
	r = (int)__overstat_syscall(path ? NR_fstatat : NR_fstat, dirfd,
		path ? (long)path : (long)&s, (long)&s, flags, 0);
	if (!r)
		__overstat_linux_from_stat(&s, k);
	return r;
}
