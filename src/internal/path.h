/* SPDX-License-Identifier: MIT */
/* For a system that takes a path apart itself: what POSIX says of slashes at
 * its end. */
#ifndef PATH_H
#define PATH_H

#include <stddef.h>
#include <string.h>

/* The length of path without the slashes, and the "/." components, at its end;
 * "/" keeps its slash. A path that had any must name a directory, or a link to
 * one. */
static inline size_t __overstat_path_trim(const char *path, int *directory)
{
	size_t all = strlen(path), len = all;

	while (len > 1 &&
		(path[len - 1] == '/' ||
			(path[len - 1] == '.' && path[len - 2] == '/')))
		len--;
	*directory = len < all;
	return len;
}

#endif
