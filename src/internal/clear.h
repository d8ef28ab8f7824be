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

/* The words of four bytes that a member fills, a bit each. */
#define WORDS(n) ((UINT64_C(1) << (n)) - 1)
#define FILLS(m) \
	(WORDS((offsetof(struct NAME(stat), m) + \
		       sizeof((struct NAME(stat) *)0)->m) / \
		 4) & \
		~WORDS((offsetof(struct NAME(stat), m) + 3) / 4))
#define FILLS_TIME(m) (FILLS(m.tv_sec) | FILLS(m.tv_nsec))

enum {
	WORD_ALIGN = _Alignof(struct NAME(stat)) < 4 ? 2 : 4
};
typedef uint32_t stat_word
	__attribute__((__may_alias__, __aligned__(WORD_ALIGN)));

#define CLEAR(n) \
	((n) < sizeof *buf / 4 && !(filled >> (n)&1) \
			? (void)(((stat_word *)(void *)buf)[n] = 0) \
			: (void)0)
#define CLEAR4(n) CLEAR(n), CLEAR((n) + 1u), CLEAR((n) + 2u), CLEAR((n) + 3u)
#define CLEAR16(n) CLEAR4(n), CLEAR4((n) + 4), CLEAR4((n) + 8), CLEAR4((n) + 12)

static inline void clear(struct NAME(stat) *buf)
{
#ifdef __OPTIMIZE_SIZE__
	const uint64_t filled = 0;
#else
	const uint64_t filled = FILLS(st_dev) | FILLS(st_ino) | FILLS(st_mode) |
		FILLS(st_uid) | FILLS(st_gid) | FILLS(st_rdev) |
		FILLS(st_nlink) | FILLS(st_size) | FILLS(st_blksize) |
		FILLS(st_blocks) | FILLS_TIME(st_atim) | FILLS_TIME(st_mtim) |
		FILLS_TIME(st_ctim)
#ifdef OVERSTAT_ST_INO32
		| FILLS(__st_ino)
#endif
#ifdef OVERSTAT_ST_TIM32
		| FILLS_TIME(__st_atim32) | FILLS_TIME(__st_mtim32) |
		FILLS_TIME(__st_ctim32)
#endif
#if OVERSTAT_X
		| FILLS(st_known)
#endif
		;
#endif

	_Static_assert(sizeof *buf % 4 == 0 && sizeof *buf < 256, "WORDS");
	CLEAR16(0u), CLEAR16(16u), CLEAR16(32u), CLEAR16(48u);
}

#endif
