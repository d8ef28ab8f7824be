/* SPDX-License-Identifier: MIT */
#include "narrow.h"

int __overstat_name_fstat(int fd, struct stat *buf) SYMBOL("fstat");
MORE_NAMES(__overstat_name_fstat, (int fd, struct stat *buf), "fstat")

int __overstat_name_fstat(int fd, struct stat *buf)
{
	struct stat st;

	return fstat(fd, &st) ? -1 : narrow(&st, buf);
}
