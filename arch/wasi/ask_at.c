/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <stdlib.h>
#include "in.h"
#include "lookup.h"
#include "wasi.h"

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
		dirfd = __overstat_wasi_lookup(&path, buf, sizeof buf, &heap);
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
