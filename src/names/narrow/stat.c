/* SPDX-License-Identifier: MIT */
#include "narrow.h"

int __overstat_name_stat(const char *path, struct stat *buf) SYMBOL("stat");
MORE_NAMES(__overstat_name_stat, (const char *path, struct stat *buf), "stat")

int __overstat_name_stat(const char *path, struct stat *buf)
{
	struct stat st;

	return stat(path, &st) ? -1 : narrow(&st, buf);
}
