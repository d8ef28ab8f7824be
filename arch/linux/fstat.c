/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include "linux.h"

int __overstat_linux_fstat(int fd, struct kstat *k)
{
	return __overstat_linux_fstatat(fd, NULL, 0, k);
}
