/* SPDX-License-Identifier: MIT */
#include "narrow.h"

int __overstat_name_lstat(const char *path, struct stat *buf) SYMBOL("lstat");
MORE_NAMES(__overstat_name_lstat, (const char *path, struct stat *buf), "lstat")

int __overstat_name_lstat(const char *path, struct stat *buf)
{
	struct stat st;

	return lstat(path, &st) ? -1 : narrow(&st, buf);
}
