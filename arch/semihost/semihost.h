/* SPDX-License-Identifier: MIT */
/* What the files of this folder share. An object is answered as its kind, an enum
 * semihost_kind, and its size in bytes; or as -errno, and the size is any. */
#ifndef SEMIHOST_H
#define SEMIHOST_H

#include "convert.h"
#include "trap.h"

#pragma GCC visibility push(hidden)
OVERSTAT_BACKEND_IS(semihost);

/* A path, as the host takes it. */
int __overstat_semihost_by_path(const char *path, unsigned long *size);
#pragma GCC visibility pop

/* A handle of the host's. On a CPU of 32 bits a length has no sign; of 4 GiB and
 * more the low 32 bits come, and nobody can tell. A standard stream that is a
 * file of no length may be a pipe as well: programs would believe that there is
 * nothing to read. */
static inline int __overstat_semihost_by_handle(
	const long *handle, int standard, int gone, unsigned long *size)
{
	long length, tty = __overstat_semihost_trap(SEMIHOST_ISTTY, handle);

	if (tty == 1)
		return SEMIHOST_TERMINAL;
	if (tty)
		return -gone;
	length = __overstat_semihost_trap(SEMIHOST_FLEN, handle);
	if (length == -1)
		return __overstat_semihost_trap(SEMIHOST_ERRNO, 0) == EBADF
			? -gone
			: SEMIHOST_PIPE;
	if (!length && standard)
		return SEMIHOST_PIPE;
	*size = (unsigned long)length;
	return SEMIHOST_FILE;
}

#endif
