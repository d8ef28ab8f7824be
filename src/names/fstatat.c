/* SPDX-License-Identifier: MIT */
#include "names.h"

int __overstat_name_fstatat(int dirfd, const char *path, struct stat *buf,
	int flags) SYMBOL("fstatat");
int __overstat_name_fstatat64(int dirfd, const char *path, struct stat *buf,
	int flags) SYMBOL("fstatat64") __attribute__((__alias__("fstatat")));

int __overstat_name_fstatat(
	int dirfd, const char *path, struct stat *buf, int flags)
{
	return fstatat(dirfd, path, buf, flags);
}
