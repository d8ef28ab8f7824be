/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>
#include "../wasi/lookup.h"
#include "path.h"
#include "wasi2.h"

/* The path without the slashes at its end, of which each host has its own idea: a
 * copy, for the libc wants a 0 there. The lookup's is one already. */
static inline const char *trimmed(
	const char *path, size_t len, char *buf, size_t size, char **heap)
{
	char *copy = *heap ? *heap : buf;

	if (path != copy) {
		if (len >= size)
			copy = *heap = malloc(len + 1);
		if (!copy)
			return NULL;
		memcpy(copy, path, len);
	}
	copy[len] = 0;
	return copy;
}

int __overstat_wasi2_ask_at(int dirfd, const char *path, int flags,
	struct wasi2_stat *s, uint32_t *unknown)
{
	char buf[256], *heap = NULL;
	int r, directory;
	size_t len;

	r = dirfd = __overstat_wasi_start(
		dirfd, &path, flags, buf, sizeof buf, &heap);
	len = __overstat_path_trim(path, &directory);
	/* A host has it at a file too. */
	directory |= len == 1 && *path == '.';
	if (r >= 0 && directory) {
		path = trimmed(path, len, buf, sizeof buf, &heap);
		if (!path)
			r = -ENOMEM;
	}
	if (r >= 0)
		r = __overstat_wasi2_in(dirfd, path,
			directory || !(flags & AT_SYMLINK_NOFOLLOW), s,
			unknown);
	free(heap);
	/* What leads out of a preopened directory is not permitted. */
	if (r)
		return r == -EPERM ? -EACCES : r;
	return directory && !S_ISDIR(s->mode) ? -ENOTDIR : 0;
}
