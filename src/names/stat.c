/* SPDX-License-Identifier: MIT */
#include "names.h"

int __overstat_name_stat(const char *path, struct stat *buf) SYMBOL("stat");
int __overstat_name_stat64(const char *path, struct stat *buf) SYMBOL("stat64")
	__attribute__((__alias__("stat")));

int __overstat_name_stat(const char *path, struct stat *buf)
{
	return stat(path, buf);
}
