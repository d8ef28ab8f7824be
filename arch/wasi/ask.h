/* SPDX-License-Identifier: MIT */
#ifndef ASK_H
#define ASK_H

#include "wasi.h"

/* The host's record of a descriptor, and the bits of st_known that are no facts;
 * 0 or -errno. It starts as zeros: one host leaves its last four bytes as they
 * are. */
static inline int __overstat_wasi_ask(
	int fd, struct wasi_filestat *s, uint32_t *unknown)
{
	struct fdstat st;
	unsigned code;

	*unknown = 0;
	__overstat_wasi_clear(s);
	code = (unsigned)__overstat_wasi_fd_filestat_get(fd, s);
	/* A stream that the host cannot name, or will not describe. */
	if (code || !__overstat_wasi_is_named(s->filetype)) {
		int e = __overstat_wasi_errno(code ? code : WASI_BADF);

		if (code) {
			if (!__overstat_wasi_stat_refused(code))
				return e;
			__overstat_wasi_clear(s);
		}
		if (__overstat_wasi_fd_fdstat_get(fd, &st))
			return e;
		*unknown = __overstat_wasi_from_fdstat(&st, s);
	}
	*unknown |= __overstat_wasi_links(s, 1);
	return 0;
}

#endif
