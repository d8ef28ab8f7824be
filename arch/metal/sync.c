/* SPDX-License-Identifier: MIT */
#include "metal.h"

int __overstat_metal_sync(int fd, int data)
{
	struct overstat_open o = { 0 };
	const struct overstat_ops *ops;
	int (*ask)(const struct overstat_volume *, void *);
	int r = __overstat_metal_open(fd, &o);

	if (!r) {
		ops = o.volume->ops;
		ask = data && ops->fdatasync ? ops->fdatasync : ops->fsync;
		r = o.file && ask ? ask(o.volume, o.file) : -EINVAL;
	}
	return __overstat_metal_result(r);
}
