/* SPDX-License-Identifier: MIT */
/* What the headers of glibc before 2.33 made of fstat: __fxstat, with the version
 * of struct stat, which is 3 where long has 32 bits, and where it has 64, by CPU,
 * 0, 1 or 3 for the same struct. The older versions of 32 bits are other structs
 * and EINVAL. */
#ifndef XSTAT_H
#define XSTAT_H

#include "err.h"
#include "names.h"

static inline int is_version(int version)
{
	return version == 3 ||
		(sizeof(long) == 8 && (version == 0 || version == 1));
}

#endif
