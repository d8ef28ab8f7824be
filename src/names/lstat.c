/* SPDX-License-Identifier: MIT */
#include "names.h"

int __overstat_name_lstat(const char *path, struct stat *buf) SYMBOL("lstat");
int __overstat_name_lstat64(const char *path, struct stat *buf)
	SYMBOL("lstat64") __attribute__((__alias__("lstat")));

int __overstat_name_lstat(const char *path, struct stat *buf)
{
	return lstat(path, buf);
}
