/* SPDX-License-Identifier: MIT */
/* Zeros in the words of a struct that no member alone fills: padding, and what is
 * reserved. Where bytes count, in all, of which compilers make one memset; else
 * that is a call, or in gcc for i386 a rep stos, and costs as much as the rest. */
#ifndef CLEAR_H
#define CLEAR_H

#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include "layout.h"

#define FILLS(m, n) \
	(offsetof(struct NAME(stat), m) <= 4 * (n) && \
		4 * (n) + 4 <= offsetof(struct NAME(stat), m) + \
				sizeof((struct NAME(stat) *)0)->m)
#define FILLS_TIME(m, n) (FILLS(m.tv_sec, n) || FILLS(m.tv_nsec, n))
#ifdef OVERSTAT_ST_INO32
#define FILLS_INO32(n) FILLS(__st_ino, n)
#else
#define FILLS_INO32(n) 0
#endif
#ifdef OVERSTAT_ST_TIM32
#define FILLS_TIM32(n) \
	(FILLS_TIME(__st_atim32, n) || FILLS_TIME(__st_mtim32, n) || \
		FILLS_TIME(__st_ctim32, n))
#else
#define FILLS_TIM32(n) 0
#endif
#if OVERSTAT_X
#define FILLS_X(n) FILLS(st_known, n)
#else
#define FILLS_X(n) 0
#endif
#ifdef __OPTIMIZE_SIZE__
#define FILLED(n) 0
#else
#define FILLED(n) \
	(FILLS(st_dev, n) || FILLS(st_ino, n) || FILLS(st_mode, n) || \
		FILLS(st_uid, n) || FILLS(st_gid, n) || FILLS(st_rdev, n) || \
		FILLS(st_nlink, n) || FILLS(st_size, n) || \
		FILLS(st_blksize, n) || FILLS(st_blocks, n) || \
		FILLS_TIME(st_atim, n) || FILLS_TIME(st_mtim, n) || \
		FILLS_TIME(st_ctim, n) || FILLS_INO32(n) || FILLS_TIM32(n) || \
		FILLS_X(n))
#endif
#define CLEAR(n) \
	((n) < sizeof *buf / 4 && !FILLED(n) \
			? (void)(((word *)(void *)buf)[n] = 0) \
			: (void)0)
#define CLEAR4(n) CLEAR(n), CLEAR((n) + 1u), CLEAR((n) + 2u), CLEAR((n) + 3u)
#define CLEAR16(n) CLEAR4(n), CLEAR4((n) + 4), CLEAR4((n) + 8), CLEAR4((n) + 12)

static inline void clear(struct NAME(stat) *buf)
{
	enum {
		ALIGN = _Alignof(struct NAME(stat)) < 4 ? 2 : 4
	};
	typedef uint32_t word
		__attribute__((__may_alias__, __aligned__(ALIGN)));

	_Static_assert(sizeof *buf % 4 == 0 && sizeof *buf <= 256, "CLEAR");
	CLEAR16(0u), CLEAR16(16u), CLEAR16(32u), CLEAR16(48u);
}

#endif
