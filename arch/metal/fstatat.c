/* SPDX-License-Identifier: MIT */
#include "metal.h"

int __overstat_metal_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	struct metal m;
	int r = __overstat_metal_by_path(dirfd, path, flags, &m);

	if (!r)
		__overstat_metal_to_kstat(&m.s, m.o.volume->number, k);
	return r;
}
