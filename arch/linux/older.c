/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "linux.h"
#include <syscall.h>

int __overstat_linux_older(
	int refused, int dirfd, const char *path, int flags, struct kstat *k)
{
	struct kernel_stat s;
	int r;

	/* Where EACCES is about the file, the older call says so again. */
	if (!__overstat_linux_is_refusal(refused))
		return refused;
	/* fstat reads two arguments. */
	r = (int)__overstat_syscall(path ? NR_fstatat : NR_fstat, dirfd,
		path ? (long)path : (long)&s, (long)&s, flags, 0);
	if (!r)
		__overstat_linux_from_stat(&s, k);
	/* Where there is none, what statx said was about the file. */
	if (r == -ENOSYS && refused < 0)
		r = refused;
	return __overstat_linux_result(r);
}
