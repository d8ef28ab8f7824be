/* SPDX-License-Identifier: MIT */
#include "metal.h"

int __overstat_metal_sync(int fd, int data)
{
	struct metal m;
	const struct overstat_ops *ops;
	int (*ask)(const struct overstat_volume *, void *);
	int r = __overstat_metal_open(fd, &m);

	if (!r) {
		ops = m.o.volume->ops;
		ask = data && ops->fdatasync ? ops->fdatasync : ops->fsync;
		r = m.o.file && ask ? ask(m.o.volume, m.o.file) : -EINVAL;
	}
	return __overstat_metal_result(r);
}
