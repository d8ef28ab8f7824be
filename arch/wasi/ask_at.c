/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include "in.h"
#include "lookup.h"
#include "wasi.h"

int __overstat_wasi_ask_at(int dirfd, const char *path, int flags,
	struct wasi_filestat *s, uint32_t *unknown)
{
	char buf[256], *heap = NULL;
	int r, saved = errno;

	r = __overstat_wasi_start(dirfd, &path, flags, buf, sizeof buf, &heap);
	if (r >= 0)
		r = __overstat_wasi_in(r, path, flags, s, unknown);
	if (heap)
		free(heap);
	/* The lookup sets it. */
	errno = saved;
	return r;
}
