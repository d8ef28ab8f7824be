/* SPDX-License-Identifier: MIT */
#include "narrow.h"

int __overstat_name_fstatat(int dirfd, const char *path, struct stat *buf,
	int flags) SYMBOL("fstatat");
MORE_NAMES(__overstat_name_fstatat,
	(int dirfd, const char *path, struct stat *buf, int flags), "fstatat")

int __overstat_name_fstatat(
	int dirfd, const char *path, struct stat *buf, int flags)
{
	struct stat st;

	return fstatat(dirfd, path, &st, flags) ? -1 : narrow(&st, buf);
}
