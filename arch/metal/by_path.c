/* SPDX-License-Identifier: MIT */
#include "metal.h"
#include "volume.h"

/* Firmware has no current directory: a relative path is one of the volume without a
 * prefix. */
int __overstat_metal_by_path(
	int dirfd, const char *path, int flags, struct metal *m)
{
	if (!*path && !(flags & AT_EMPTY_PATH))
		return -ENOENT;
	if (dirfd != AT_FDCWD && *path != '/')
		return __overstat_metal_in(dirfd, path, flags, m);
	if (!*path)
		path = ".";
	m->o.volume = __overstat_metal_volume(overstat_volumes, &path);
	return m->o.volume ? __overstat_metal_ask(path, flags, m) : -ENOENT;
}
