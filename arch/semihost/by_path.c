/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "semihost.h"

/* Names that are none of a file. */
static int is_special(const char *path, size_t len)
{
	static const char names[] = ":tt\0:semihosting-features";

	return !strcmp(path, names + (len == 3 ? 0 : 4));
}

/* It is opened as "r+", which writes nothing: "r" would wait at a FIFO for ever, and
 * take a directory for a file. What cannot be written is opened as "r" all the
 * same. */
static int is_unwritable(long code)
{
	return code == EACCES || code == EROFS || code == ETXTBSY ||
		code == EPERM;
}

int __overstat_semihost_by_path(const char *path, unsigned long *size)
{
	size_t len = strlen(path);
	long code = ENOENT;
	long block[3] = { (long)path, SEMIHOST_UPDATE, (long)len };
	int kind;

	*size = 0;
	if (!len || is_special(path, len))
		goto fail;
	for (;;) {
		block[0] = __overstat_semihost_trap(SEMIHOST_OPEN, block);
		if (block[0] >= 0)
			break;
		code = __overstat_semihost_trap(SEMIHOST_ERRNO, 0);
		if (code == EISDIR)
			return SEMIHOST_DIRECTORY;
		if (block[1] == SEMIHOST_READ || !is_unwritable(code))
			goto fail;
		block[0] = (long)path;
		block[1] = SEMIHOST_READ;
	}
	block[1] = 0;
	kind = -ENOTDIR;
	if (path[len - 1] != '/') {
		kind = __overstat_semihost_by_handle(block, 0, EIO, size);
		if (kind == SEMIHOST_FILE && !*size &&
			__overstat_semihost_trap(SEMIHOST_SEEK, block))
			kind = SEMIHOST_PIPE;
	}
	__overstat_semihost_trap(SEMIHOST_CLOSE, block);
	return kind;
fail:
	/* Once: gcc makes a copy for each jump, 4 bytes of code on a Cortex-M3, 16
	 * on rv32. */
	__asm__("" : "+r"(code));
	return __overstat_semihost_errno(code);
}
