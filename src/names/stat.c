/* SPDX-License-Identifier: MIT */
#include "names.h"

int __overstat_name_stat(const char *path, struct stat *buf)
	SYMBOL(LIBC_NAME("stat"));
MORE_NAMES(__overstat_name_stat, (const char *path, struct stat *buf), "stat")

int __overstat_name_stat(const char *path, struct stat *buf)
{
	return stat(path, buf);
}
