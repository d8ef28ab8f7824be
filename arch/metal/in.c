/* SPDX-License-Identifier: MIT */
#include "metal.h"

/* A path that is longer, with that of the directory, is ENAMETOOLONG. */
enum {
	MOST = 256
};

int __overstat_metal_in(int dirfd, const char *path, int flags, struct metal *m)
{
	char joined[MOST];
	size_t dir, rest = strlen(path);
	int r = dirfd < 0 ? -EBADF : __overstat_metal_by_fd(dirfd, m);

	if (r || !rest)
		return r;
	if (m->o.file || !m->o.path)
		return -ENOTDIR;
	dir = strlen(m->o.path);
	if (dir >= MOST || rest >= MOST - dir - 1)
		return -ENAMETOOLONG;
	memcpy(joined, m->o.path, dir);
	joined[dir] = '/';
	memcpy(joined + dir + 1, path, rest + 1);
	return __overstat_metal_ask(joined, flags, m);
}
