/* SPDX-License-Identifier: MIT */
#include <sys/fdstat.h>
#include "w2c.h"

uint32_t overstat_w2c_fd_fdstat_get(
	struct overstat_w2c *ctx, uint32_t fd, uint32_t buf_ptr)
{
	int host = w2c_descriptor(ctx, "fd_fdstat_get", fd);
	unsigned char *to = w2c_span(ctx, buf_ptr, sizeof(struct fdstat));
	struct fdstat st;
	int e = fd_fdstat_get(host, &st);

	if (e)
		return __overstat_wasi_code(e);
	if (!to)
		return WASI_FAULT;
	w2c_put(to, st.fs_filetype, 2);
	w2c_put(to + 2, st.fs_flags, 6);
	w2c_put(to + 8, st.fs_rights_base, 8);
	w2c_put(to + 16, st.fs_rights_inheriting, 8);
	return 0;
}

W2C_NAMES(fd_fdstat_get, (struct overstat_w2c *, uint32_t, uint32_t));
