/* SPDX-License-Identifier: MIT */
/* The system fills the caller's struct, and says EBADF and EFAULT itself. */
#include "err.h"
#include "native.h"

int fstat(int fd, struct stat *buf)
{
	return __overstat_ret(__overstat_native_fstat(fd, buf));
}
