/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include "linux.h"

int __overstat_linux_fstat(int fd, struct kstat *k)
{
	/* Not a literal: the address of one is two instructions or a call more,
	 * in code for a CPU of 32 bits that can lie anywhere. */
	char empty = 0;
	int r = __overstat_linux_statx(fd, &empty, AT_EMPTY_PATH, k);

	return __builtin_expect(!r, 1)
		? __overstat_linux_arranged(k)
		: __overstat_linux_older(r, fd, NULL, 0, k);
}
