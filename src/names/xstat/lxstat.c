/* SPDX-License-Identifier: MIT */
#include "xstat.h"

int __overstat_name_lxstat(int version, const char *path, struct stat *buf)
	SYMBOL(LIBC_NAME("__lxstat"));
MORE_NAMES(__overstat_name_lxstat,
	(int version, const char *path, struct stat *buf), "__lxstat")

int __overstat_name_lxstat(int version, const char *path, struct stat *buf)
{
	return is_version(version) ? lstat(path, buf) : __overstat_err(-EINVAL);
}
