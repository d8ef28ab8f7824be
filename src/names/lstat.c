/* SPDX-License-Identifier: MIT */
#include "names.h"

int __overstat_name_lstat(const char *path, struct stat *buf)
	SYMBOL(LIBC_NAME("lstat"));
MORE_NAMES(__overstat_name_lstat, (const char *path, struct stat *buf), "lstat")

int __overstat_name_lstat(const char *path, struct stat *buf)
{
	return lstat(path, buf);
}
