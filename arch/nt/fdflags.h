/* SPDX-License-Identifier: MIT */
/* What NT says of a handle into struct fdstat. Pure: nothing here asks the system. */
#ifndef FDFLAGS_H
#define FDFLAGS_H

#include <sys/fdstat.h>

/* FILE_MODE and access as fs_flags. An APPEND_DATA without WRITE_DATA is what NT calls
 * to append. */
static inline uint16_t __overstat_nt_fdflags(uint32_t access, uint32_t mode)
{
	uint16_t r = 0;

	if ((access & 0x6) == 0x4)
		r |= FDFLAGS_APPEND;
	if (mode & 0x2) /* FILE_WRITE_THROUGH */
		r |= FDFLAGS_SYNC | FDFLAGS_DSYNC;
	return r;
}

#endif
