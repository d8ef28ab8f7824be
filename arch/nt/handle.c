/* SPDX-License-Identifier: MIT */
#include <crt.h>
#include "nt.h"

int __overstat_nt_handle(int fd, void **handle)
{
	int saved = errno;
	intptr_t h = __overstat_nt_crt_handle(fd);

	errno = saved;
	*handle = (void *)h;
	return h == -1 || h == -2 ? -EBADF : 0;
}
