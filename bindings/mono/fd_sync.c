/* SPDX-License-Identifier: MIT */
#include <sys/fdstat.h>
#include "mono.h"

int32_t overstat_mono_fd_sync(int32_t fd)
{
	return fd_sync(fd);
}
