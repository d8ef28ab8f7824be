/* SPDX-License-Identifier: MIT */
#ifndef ANSWER_H
#define ANSWER_H

#include <errno.h>
#include "mono.h"

/* A NULL struct is EFAULT before anything is asked. */
#define NEED(buf) \
	do { \
		if (!(buf)) { \
			errno = EFAULT; \
			return -1; \
		} \
	} while (0)

/* What a function of ours answered, and its struct where it succeeded. errno is
 * where Stdlib.GetLastError looks for it. */
static inline int32_t answer(
	int r, const struct stat64x *st, struct Mono_Posix_Stat *buf)
{
	if (!r)
		__overstat_mono_store(st, buf);
	return r;
}

static inline int32_t answer_x(
	int r, const struct stat64x *st, struct overstat_mono_stat *buf)
{
	if (!r)
		__overstat_mono_store_x(st, buf);
	return r;
}

#endif
