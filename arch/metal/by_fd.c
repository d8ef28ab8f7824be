/* SPDX-License-Identifier: MIT */
#include "metal.h"

/* What only a path can tell is asked by that first, where the firmware has it; the
 * file itself has the last word, and is open though its path is gone. */
int __overstat_metal_by_fd(int fd, struct metal *m)
{
	const struct overstat_volume *v;
	int r;

	memset(m, 0, sizeof *m);
	r = __overstat_metal_open(fd, &m->o);
	if (!r) {
		v = m->o.volume;
		if (m->o.path && v->ops->stat)
			r = v->ops->stat(v, m->o.path, &m->s);
		if (m->o.file && v->ops->fstat)
			r = v->ops->fstat(v, m->o.file, &m->s);
	}
	__overstat_metal_complete(&m->s);
	return __overstat_metal_result(r);
}
