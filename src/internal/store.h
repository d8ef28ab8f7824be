/* SPDX-License-Identifier: MIT */
/* struct kstat into the public struct of this layout, range-checked: a member
 * that does not fit is EOVERFLOW and nothing is written.
 *
 * ./configure --overflow=clamp sets OVERSTAT_CLAMP for the libc's layouts: there
 * an amount or a time becomes the nearest that its member has. What says which
 * file it is and whose is never clamped: it would be another's. */
#ifndef STORE_H
#define STORE_H

#include <errno.h>
#include <sys/stat.h>
#include <kstat.h>
#include "clear.h"
#include "layout.h"

#ifndef OVERSTAT_CLAMP
#define OVERSTAT_CLAMP 0
#endif

/* The greatest value of a member, and the least: its complement, or 0. */
#define SIGNED(to) ((__typeof__(to))-1 < (__typeof__(to))1)
#define MOST(to) (UINT64_MAX >> (64 - 8 * sizeof(to) + (SIGNED(to) ? 1 : 0)))
#define LEAST(to) (SIGNED(to) ? ~MOST(to) : 0)

/* Not 0 where from, which is not negative, does not fit; a constant 0 where the
 * member is as wide. In halves: gcc for i386 keeps what has 64 bits on the stack. */
#define HIGH(n) ((uint32_t)((uint64_t)(n) >> 32))
#define LOW(n) ((uint32_t)(n))
#define OVERFLOW(to, from) \
	((HIGH(from) & HIGH(~MOST(to))) | (LOW(from) & LOW(~MOST(to))))
/* The same for seconds, which are signed in both. */
#define OVERFLOW_TIME(to, from) \
	(sizeof(to) < sizeof(from) \
			? HIGH(from) ^ (uint32_t) - (LOW(from) >> 31) \
			: 0)

#define STORE(to, from) ((to) = (__typeof__(to))(from))
#define CLAMPS(overflow) (OVERSTAT_CLAMP && (overflow) != 0)
#define STORE_AMOUNT(to, from) \
	STORE(to, CLAMPS(OVERFLOW(to, from)) ? MOST(to) : (from))
#define STORE_TIME(to, from) \
	(CLAMPS(OVERFLOW_TIME((to).tv_sec, (from).sec)) \
			? STORE_LIMIT(to, (from).sec < 0) \
			: (STORE((to).tv_sec, (from).sec), \
				  STORE((to).tv_nsec, (from).nsec)))
#define STORE_LIMIT(to, before) \
	(STORE((to).tv_sec, \
		 (before) ? LEAST((to).tv_sec) : MOST((to).tv_sec)), \
		STORE((to).tv_nsec, (before) ? 0 : 999999999))

/* The low bits, for objects older than the member that has all: nobody who can
 * read that one reads this. Never EOVERFLOW. */
#define STORE_TIME32(to, from) \
	((to).tv_sec = (int32_t)(from).sec, (to).tv_nsec = (int32_t)(from).nsec)

static inline int __overstat_store(
	const struct kstat *k, struct NAME(stat) *buf)
{
	/* Amounts, which can be clamped, and what cannot. */
	uint32_t amount = 0, other = 0;

	other |= OVERFLOW(buf->st_dev, k->dev);
	other |= OVERFLOW(buf->st_ino, k->ino);
	other |= OVERFLOW(buf->st_mode, k->mode);
	other |= OVERFLOW(buf->st_uid, k->uid);
	other |= OVERFLOW(buf->st_gid, k->gid);
	other |= OVERFLOW(buf->st_rdev, k->rdev);
	amount |= OVERFLOW(buf->st_nlink, k->nlink);
	amount |= OVERFLOW(buf->st_size, k->size);
	amount |= OVERFLOW(buf->st_blksize, k->blksize);
	amount |= OVERFLOW(buf->st_blocks, k->blocks);
	amount |= OVERFLOW_TIME(buf->st_atim.tv_sec, k->atime.sec);
	amount |= OVERFLOW_TIME(buf->st_mtim.tv_sec, k->mtime.sec);
	amount |= OVERFLOW_TIME(buf->st_ctim.tv_sec, k->ctime.sec);
	if (other || (amount && !OVERSTAT_CLAMP))
		return -EOVERFLOW;
	/* What was looked at is read once more: kept, it would be written to the
	 * stack for want of registers. */
	__asm__ __volatile__("" : : : "memory");

	clear(buf);
	STORE(buf->st_dev, k->dev);
	STORE(buf->st_ino, k->ino);
	STORE(buf->st_mode, k->mode);
	STORE(buf->st_uid, k->uid);
	STORE(buf->st_gid, k->gid);
	STORE(buf->st_rdev, k->rdev);
	STORE_AMOUNT(buf->st_nlink, k->nlink);
	STORE_AMOUNT(buf->st_size, k->size);
	STORE_AMOUNT(buf->st_blksize, k->blksize);
	STORE_AMOUNT(buf->st_blocks, k->blocks);
	STORE_TIME(buf->st_atim, k->atime);
	STORE_TIME(buf->st_mtim, k->mtime);
	STORE_TIME(buf->st_ctim, k->ctime);
#ifdef OVERSTAT_ST_INO32
	STORE(buf->__st_ino, k->ino);
#endif
#ifdef OVERSTAT_ST_TIM32
	STORE_TIME32(buf->__st_atim32, k->atime);
	STORE_TIME32(buf->__st_mtim32, k->mtime);
	STORE_TIME32(buf->__st_ctim32, k->ctime);
#endif
#if OVERSTAT_X
	if (k->known & ST_KNOWN_BIRTHTIME)
		STORE_TIME(buf->st_birthtim, k->btime);
	buf->st_known = k->known;
#endif
	return 0;
}

#endif
