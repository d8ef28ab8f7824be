/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "semihost.h"

/* Names that are none of a file. */
static int is_special(const char *path)
{
	return *path == ':' &&
		(!strcmp(path, ":tt") ||
			!strcmp(path, ":semihosting-features"));
}

/* A handle for it, or -errno; for a directory -EISDIR. It is opened as "r+", which
 * writes nothing: "r" would wait at a FIFO for ever, and take a directory for a
 * file. What cannot be written is opened as "r" all the same. */
static long open_path(const char *path, size_t len)
{
	long block[3] = { (long)path, SEMIHOST_UPDATE, (long)len };

	for (;;) {
		long handle = __overstat_semihost_trap(SEMIHOST_OPEN, block);
		int e;

		if (handle >= 0)
			return handle;
		e = __overstat_semihost_errno(
			__overstat_semihost_trap(SEMIHOST_ERRNO, 0));
		if (block[1] == SEMIHOST_READ ||
			(e != -EACCES && e != -EROFS && e != -ETXTBSY &&
				e != -EPERM))
			return e;
		block[1] = SEMIHOST_READ;
	}
}

int __overstat_semihost_by_path(const char *path, unsigned long *size)
{
	size_t len = strlen(path);
	long block[2];
	int kind;

	*size = 0;
	if (!len || is_special(path))
		return -ENOENT;
	block[0] = open_path(path, len);
	block[1] = 0;
	if (block[0] == -EISDIR)
		return SEMIHOST_DIRECTORY;
	if (block[0] < 0)
		return (int)block[0];
	kind = __overstat_semihost_by_handle(block[0], 0, size);
	if (kind == SEMIHOST_FILE && !*size &&
		__overstat_semihost_trap(SEMIHOST_SEEK, block))
		kind = SEMIHOST_PIPE;
	__overstat_semihost_trap(SEMIHOST_CLOSE, block);
	if (kind < 0)
		return -EIO;
	return path[len - 1] == '/' ? -ENOTDIR : kind;
}
