/* SPDX-License-Identifier: MIT */
#include "metal.h"

int __overstat_metal_open(int fd, struct metal *m)
{
	int r;

	memset(m, 0, sizeof *m);
	r = overstat_lookup(fd, &m->o);
	return r || m->o.volume ? r : -EBADF;
}
