/* SPDX-License-Identifier: MIT */
#include "names.h"

int __overstat_name_fstat(int fd, struct stat *buf) SYMBOL(LIBC_NAME("fstat"));
MORE_NAMES(__overstat_name_fstat, (int fd, struct stat *buf), "fstat")

int __overstat_name_fstat(int fd, struct stat *buf)
{
	return fstat(fd, buf);
}
