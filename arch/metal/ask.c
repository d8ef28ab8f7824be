/* SPDX-License-Identifier: MIT */
#include <path.h>
#include "metal.h"

int __overstat_metal_ask(const char *path, int flags, struct metal *m)
{
	const struct overstat_ops *ops = m->o.volume->ops;
	int (*ask)(const struct overstat_volume *, const char *,
		struct overstat_status *) = ops->stat;
	int r, directory;

	__overstat_path_trim(path, &directory);
	if (flags & AT_SYMLINK_NOFOLLOW && !directory && ops->lstat)
		ask = ops->lstat;
	if (!ask)
		return -ENOENT;
	memset(&m->s, 0, sizeof m->s);
	r = __overstat_metal_result(ask(m->o.volume, path, &m->s));
	if (r)
		return r;
	__overstat_metal_complete(&m->s);
	return directory && !S_ISDIR(m->s.mode) ? -ENOTDIR : 0;
}
