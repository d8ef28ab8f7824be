/* SPDX-License-Identifier: MIT */
#include "xstat.h"

int __overstat_name_xstat(int version, const char *path, struct stat *buf)
	SYMBOL(LIBC_NAME("__xstat"));
MORE_NAMES(__overstat_name_xstat,
	(int version, const char *path, struct stat *buf), "__xstat")

int __overstat_name_xstat(int version, const char *path, struct stat *buf)
{
	return is_version(version) ? stat(path, buf) : __overstat_err(-EINVAL);
}
