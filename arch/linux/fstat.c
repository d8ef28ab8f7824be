/* SPDX-License-Identifier: MIT */
#include "inline.h"

int __overstat_linux_fstat(int fd, struct kstat *k)
{
	return __overstat_linux_inline_fstat(fd, k);
}
