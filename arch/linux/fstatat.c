/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include "convert.h"
#include "linux.h"
#include "syscall.h"

int __overstat_linux_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	struct kernel_statx x;
	long r;

	/* statx alone would mount what an automount point stands for; stat
	 * never does: stat(2). */
	r = __overstat_syscall(NR_statx, dirfd, (long)(path ? path : ""),
		flags | AT_NO_AUTOMOUNT | (path ? 0 : AT_EMPTY_PATH),
		KERNEL_STATX_ALL, (long)&x);
	if (!r) {
		__overstat_linux_from_statx(&x, k);
		return 0;
	}
	/* The kernel has no statx, or a sandbox does not know it: EPERM, EACCES
	 * or, from some, a positive number. Where EACCES is about the file, the
	 * older call says so again. */
	if (r > 0 || r == -ENOSYS || r == -EPERM || r == -EACCES)
		return __overstat_linux_older(dirfd, path, flags, k);
	return (int)r;
}
