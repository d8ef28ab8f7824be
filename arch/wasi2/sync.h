/* SPDX-License-Identifier: MIT */
#ifndef SYNC_H
#define SYNC_H

#include "wasi2.h"

/* One that refuses is asked whether the descriptor is open at all; one that says 0,
 * whether there is anything that it can have synced. */
static inline int __overstat_wasi2_sync(int (*libc_sync)(int), int fd)
{
	struct wasi2_stat s;
	uint32_t unknown;
	int saved = errno, r = libc_sync(fd) ? -errno : 0;

	if (!r || r == -EISDIR || __overstat_wasi2_refused(r)) {
		int known = __overstat_wasi2_ask(fd, &s, &unknown);

		if (known == -EBADF)
			r = known;
		else if (r || known || !__overstat_wasi2_can_sync(s.mode))
			r = -EINVAL;
	}
	errno = saved;
	return r;
}

#endif
