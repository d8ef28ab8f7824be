/* SPDX-License-Identifier: MIT */
#include "names.h"

int __overstat_name_fstat(int fd, struct stat *buf) SYMBOL("fstat");
int __overstat_name_fstat64(int fd, struct stat *buf) SYMBOL("fstat64")
	__attribute__((__alias__("fstat")));

int __overstat_name_fstat(int fd, struct stat *buf)
{
	return fstat(fd, buf);
}
