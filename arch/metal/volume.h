/* SPDX-License-Identifier: MIT */
/* Which volume a path is in. Pure. */
#ifndef VOLUME_H
#define VOLUME_H

#include <stddef.h>
#include <overstat/metal.h>

/* Slashes, and components ".", where there is one slash. */
static inline const char *__overstat_metal_skip(const char *path)
{
	while (*path == '/' || (*path == '.' && (path[1] == '/' || !path[1])))
		path++;
	return path;
}

/* What of path is left behind prefix, or NULL. "/sdx" is not in "/sd". */
static inline const char *__overstat_metal_behind(
	const char *prefix, const char *path)
{
	while (*prefix) {
		if (*prefix != *path)
			return NULL;
		path = *prefix++ == '/' ? __overstat_metal_skip(path)
					: path + 1;
	}
	return *path && *path != '/' ? NULL : path;
}

/* The volume of path, and what is left of it; the longest prefix has it. Or NULL. */
static inline const struct overstat_volume *__overstat_metal_volume(
	const struct overstat_volume *const *v, const char **path)
{
	const struct overstat_volume *found = NULL;
	const char *rest = NULL, *r;

	for (; *v; v++) {
		r = *(*v)->prefix ? __overstat_metal_behind((*v)->prefix, *path)
				  : *path;
		if (r && (!found || r > rest))
			found = *v, rest = r;
	}
	if (found)
		*path = *rest ? rest : "/";
	return found;
}

#endif
