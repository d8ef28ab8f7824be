/* SPDX-License-Identifier: MIT */
#include "names.h"

int __overstat_name_fstatat(int dirfd, const char *path, struct stat *buf,
	int flags) SYMBOL(LIBC_NAME("fstatat"));
MORE_NAMES(__overstat_name_fstatat,
	(int dirfd, const char *path, struct stat *buf, int flags), "fstatat")

int __overstat_name_fstatat(
	int dirfd, const char *path, struct stat *buf, int flags)
{
	return fstatat(dirfd, path, buf, flags);
}
