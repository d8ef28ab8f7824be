/* SPDX-License-Identifier: MIT */
#include "xstat.h"

int __overstat_name_fxstatat(int version, int dirfd, const char *path,
	struct stat *buf, int flags) SYMBOL(LIBC_NAME("__fxstatat"));
MORE_NAMES(__overstat_name_fxstatat,
	(int version, int dirfd, const char *path, struct stat *buf, int flags),
	"__fxstatat")

int __overstat_name_fxstatat(
	int version, int dirfd, const char *path, struct stat *buf, int flags)
{
	return is_version(version) ? fstatat(dirfd, path, buf, flags)
				   : __overstat_err(-EINVAL);
}
