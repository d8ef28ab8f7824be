/* SPDX-License-Identifier: MIT */
#include <unistd.h>
#include "mono.h"

int32_t Mono_Posix_Syscall_fdatasync(int32_t fd)
{
	return fdatasync(fd);
}
