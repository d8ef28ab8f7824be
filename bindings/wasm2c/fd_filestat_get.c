/* SPDX-License-Identifier: MIT */
#include <sys/fdstat.h>
#include "w2c.h"

uint32_t overstat_w2c_fd_filestat_get(
	struct overstat_w2c *ctx, uint32_t fd, uint32_t buf_ptr)
{
	int host = w2c_descriptor(ctx, "fd_filestat_get", fd);
	unsigned char *to = w2c_span(ctx, buf_ptr, W2C_FILESTAT);
	int saved = errno;
	struct stat64x st;
	struct fdstat type;
	int e = fstat64x(host, &st) ? errno : 0;

	errno = saved;
	/* Only the descriptor tells one kind of socket from another. */
	if (!e)
		e = fd_fdstat_get(host, &type);
	if (e)
		return __overstat_wasi_code(e);
	return to ? __overstat_w2c_filestat(&st, type.fs_filetype, to)
		  : WASI_FAULT;
}

W2C_NAMES(fd_filestat_get, (struct overstat_w2c *, uint32_t, uint32_t));
