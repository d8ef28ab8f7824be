/* SPDX-License-Identifier: MIT */
#include "xstat.h"

int __overstat_name_fxstat(int version, int fd, struct stat *buf)
	SYMBOL(LIBC_NAME("__fxstat"));
MORE_NAMES(__overstat_name_fxstat, (int version, int fd, struct stat *buf),
	"__fxstat")

int __overstat_name_fxstat(int version, int fd, struct stat *buf)
{
	return is_version(version) ? fstat(fd, buf) : __overstat_err(-EINVAL);
}
