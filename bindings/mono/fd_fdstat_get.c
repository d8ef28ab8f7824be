/* SPDX-License-Identifier: MIT */
#include <sys/fdstat.h>
#include "mono.h"

int32_t overstat_mono_fd_fdstat_get(int32_t fd, void *buf)
{
	return fd_fdstat_get(fd, buf);
}
