/* SPDX-License-Identifier: MIT */
/* picolibc's descriptors are handles. Since 1.8.5 (its PR 627) 1 and 2 are those of
 * two that _map_stdio opens, and 0 has none: it reads the debugger's console. Of
 * that function there is no header, and before there was none; 0, 1 and 2 were
 * handles as any other. */
#ifndef BY_FD_H
#define BY_FD_H

#include "semihost.h"

int _map_stdio(int fd) __attribute__((__weak__));

static inline int __overstat_semihost_by_fd(int fd, unsigned long *size)
{
	int standard = _map_stdio && fd <= 2;
	long handle = fd;

	*size = 0;
	if (standard) {
		if (fd == 0)
			return SEMIHOST_TERMINAL;
		handle = _map_stdio(fd);
	}
	return __overstat_semihost_by_handle(&handle, standard, EBADF, size);
}

#endif
