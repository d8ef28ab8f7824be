/* SPDX-License-Identifier: MIT */
/* What wasi-libc makes of a path, for preview 1 and for WASI 0.2. */
#ifndef LOOKUP_H
#define LOOKUP_H

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <wasi/libc-find-relpath.h>

/* The directory that wasi-libc opens path in, and path in it: a preopen, after
 * chdir one that the current directory is in; or -errno. For a path that does
 * not fit in the buffer once the current directory stands before it, its lookup
 * allocates. */
static inline int __overstat_wasi_lookup(
	const char **path, char *buf, size_t size, char **heap)
{
	const char *prefix;
	size_t len = 0;
	char *rel = buf;
	int dirfd = __wasilibc_find_relpath(*path, &prefix, &rel, size);

	if (dirfd < 0 && errno == ERANGE && __wasilibc_find_relpath_alloc) {
		dirfd = __wasilibc_find_relpath_alloc(
			*path, &prefix, heap, &len, 1);
		rel = *heap;
	}
	if (dirfd < 0 || !rel)
		return errno == ENOMEM ? -ENOMEM : -ENOENT;
	*path = rel;
	return dirfd;
}

/* The same of what fstatat() is given: a directory of its own counts for a path that is
 * not absolute, and "" is the current one, for no descriptor comes here with it. */
static inline int __overstat_wasi_start(int dirfd, const char **path, int flags,
	char *buf, size_t size, char **heap)
{
	if (!**path) {
		if (!(flags & AT_EMPTY_PATH))
			return -ENOENT;
		*path = ".";
	}
	if (**path == '/' || dirfd == AT_FDCWD)
		return __overstat_wasi_lookup(path, buf, size, heap);
	return dirfd < 0 ? -EBADF : dirfd;
}

#endif
