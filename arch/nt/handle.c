/* SPDX-License-Identifier: MIT */
#include <crt.h>
#include "nt.h"

void *__overstat_nt_handle(int fd)
{
	int saved = errno;
	intptr_t h = __overstat_nt_crt_handle(fd);

	errno = saved;
	return (void *)h;
}
