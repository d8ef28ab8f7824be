/* SPDX-License-Identifier: MIT */
/* For objects that were compiled with the headers of a 32-bit musl before 1.2,
 * whose struct stat ends where today's has its 64-bit times, and whose times are
 * what today's has as __st_atim32. For them these are the times, so one that
 * does not fit is EOVERFLOW. */
#ifndef NARROW_H
#define NARROW_H

#include <stddef.h>
#include <string.h>
#include "err.h"
#include "names.h"
#include "store.h"

static inline struct ktime time_of(struct timespec t)
{
	return (struct ktime){ t.tv_sec, (uint32_t)t.tv_nsec };
}

static inline int narrow(struct stat *st, void *buf)
{
	struct ktime a = time_of(st->st_atim), m = time_of(st->st_mtim),
		     c = time_of(st->st_ctim);

	if (!buf)
		return __overstat_err(-EFAULT);
	if (!OVERSTAT_CLAMP &&
		(OVERFLOW_TIME(st->__st_atim32.tv_sec, a.sec) |
			OVERFLOW_TIME(st->__st_mtim32.tv_sec, m.sec) |
			OVERFLOW_TIME(st->__st_ctim32.tv_sec, c.sec)))
		return __overstat_err(-EOVERFLOW);
	STORE_TIME(st->__st_atim32, a);
	STORE_TIME(st->__st_mtim32, m);
	STORE_TIME(st->__st_ctim32, c);
	memcpy(buf, st, offsetof(struct stat, st_atim));
	return 0;
}

#endif
