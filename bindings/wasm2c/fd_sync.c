/* SPDX-License-Identifier: MIT */
#include <sys/fdstat.h>
#include "w2c.h"

uint32_t overstat_w2c_fd_sync(struct overstat_w2c *ctx, uint32_t fd)
{
	int host = w2c_descriptor(ctx, "fd_sync", fd);

	return __overstat_wasi_code(fd_sync(host));
}

W2C_NAMES(fd_sync, (struct overstat_w2c *, uint32_t));
