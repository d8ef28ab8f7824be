/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <stdlib.h>
#include <wasi/libc-find-relpath.h>
#include "wasi.h"

/* The directory that wasi-libc opens path in: a preopen, after chdir one that
 * the current directory is in. Its lookup sets errno; we do not. For a path
 * that does not fit in the buffer once the current directory stands before it,
 * it allocates: this is the one place where overstat can come to malloc. */
static int lookup(
	const char *path, int flags, struct wasi_filestat *s, uint32_t *unknown)
{
	char buf[256], *rel = buf, *heap = NULL;
	const char *prefix;
	size_t len = 0;
	int r, saved = errno;
	int dirfd = __wasilibc_find_relpath(path, &prefix, &rel, sizeof buf);

	if (dirfd < 0 && errno == ERANGE && __wasilibc_find_relpath_alloc) {
		dirfd = __wasilibc_find_relpath_alloc(
			path, &prefix, &heap, &len, 1);
		rel = heap;
	}
	if (dirfd < 0)
		r = errno == ENOMEM ? -ENOMEM : -ENOENT;
	else
		r = __overstat_wasi_in(dirfd, rel, flags, s, unknown);
	free(heap);
	errno = saved;
	return r;
}

int __overstat_wasi_ask_at(int dirfd, const char *path, int flags,
	struct wasi_filestat *s, uint32_t *unknown)
{
	if (!*path) {
		if (!(flags & AT_EMPTY_PATH))
			return -ENOENT;
		path = "."; /* AT_FDCWD: no descriptor comes here */
	}
	if (*path == '/' || dirfd == AT_FDCWD)
		return lookup(path, flags, s, unknown);
	if (dirfd < 0)
		return -EBADF;
	return __overstat_wasi_in(dirfd, path, flags, s, unknown);
}
