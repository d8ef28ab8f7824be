/* SPDX-License-Identifier: MIT */
#include "inline.h"

int __overstat_linux_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	return __overstat_linux_inline_fstatat(dirfd, path, flags, k);
}
