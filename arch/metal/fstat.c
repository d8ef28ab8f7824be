/* SPDX-License-Identifier: MIT */
#include "metal.h"

int __overstat_metal_fstat(int fd, struct kstat *k)
{
	struct metal m;
	int r = __overstat_metal_by_fd(fd, &m);

	if (!r)
		__overstat_metal_to_kstat(&m.s, m.o.volume->number, k);
	return r;
}
