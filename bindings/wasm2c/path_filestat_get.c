/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <sys/fdstat.h>
#include "w2c.h"

static int filetype(mode_t mode)
{
	return S_ISREG(mode)     ? FILETYPE_REGULAR_FILE
		: S_ISDIR(mode)  ? FILETYPE_DIRECTORY
		: S_ISLNK(mode)  ? FILETYPE_SYMBOLIC_LINK
		: S_ISCHR(mode)  ? FILETYPE_CHARACTER_DEVICE
		: S_ISBLK(mode)  ? FILETYPE_BLOCK_DEVICE
		: S_ISSOCK(mode) ? FILETYPE_SOCKET_STREAM
				 : FILETYPE_UNKNOWN;
}

uint32_t overstat_w2c_path_filestat_get(struct overstat_w2c *ctx, uint32_t fd,
	uint32_t lookup, uint32_t path_ptr, uint32_t len, uint32_t buf_ptr)
{
	int host = w2c_descriptor(ctx, "path_filestat_get", fd);
	const unsigned char *from = w2c_span(ctx, path_ptr, len);
	unsigned char *to = w2c_span(ctx, buf_ptr, W2C_FILESTAT);
	char path[W2C_PATH_MAX];
	struct stat64x st;
	struct fdstat dir;
	uint32_t code;
	int e = fd_fdstat_get(host, &dir);

	if (e)
		return __overstat_wasi_code(e);
	if (!from || !to)
		return WASI_FAULT;
	if (lookup > 1 || memchr(from, 0, len))
		return WASI_INVAL;
	if (len >= sizeof path)
		return WASI_NAMETOOLONG;
	memcpy(path, from, len);
	path[len] = 0;
	code = __overstat_w2c_within(host, path, (int)lookup, &st);
	if (code)
		return code;
	return __overstat_w2c_filestat(&st, filetype(st.st_mode), to);
}

W2C_NAMES(path_filestat_get,
	(struct overstat_w2c *, uint32_t, uint32_t, uint32_t, uint32_t,
		uint32_t));
