/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <stdlib.h>
#include <wasi/libc-find-relpath.h>
#include "in.h"
#include "wasi.h"

/* The directory that wasi-libc opens path in, and path in it: a preopen, after
 * chdir one that the current directory is in; or -errno. For a path that does
 * not fit in the buffer once the current directory stands before it, its lookup
 * allocates: this is the one place where overstat can come to malloc. */
static inline int lookup(const char **path, char *buf, size_t size, char **heap)
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
	if (dirfd < 0)
		return errno == ENOMEM ? -ENOMEM : -ENOENT;
	*path = rel;
	return dirfd;
}

int __overstat_wasi_ask_at(int dirfd, const char *path, int flags,
	struct wasi_filestat *s, uint32_t *unknown)
{
	char buf[256], *heap = NULL;
	int r, saved = errno;

	if (!*path) {
		if (!(flags & AT_EMPTY_PATH))
			return -ENOENT;
		path = "."; /* AT_FDCWD: no descriptor comes here */
	}
	if (*path == '/' || dirfd == AT_FDCWD)
		dirfd = lookup(&path, buf, sizeof buf, &heap);
	else if (dirfd < 0)
		dirfd = -EBADF;
	r = dirfd;
	if (dirfd >= 0)
		r = __overstat_wasi_in(dirfd, path, flags, s, unknown);
	if (heap)
		free(heap);
	/* The lookup sets it. */
	errno = saved;
	return r;
}
