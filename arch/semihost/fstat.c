/* SPDX-License-Identifier: MIT */
#include "by_fd.h"

int __overstat_semihost_fstat(int fd, struct kstat *k)
{
	unsigned long size;
	int kind = __overstat_semihost_by_fd(fd, &size);

	if (kind < 0)
		return kind;
	__overstat_semihost_to_kstat(kind, size, k);
	return 0;
}
