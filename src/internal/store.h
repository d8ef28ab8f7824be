/* SPDX-License-Identifier: MIT */
/* struct kstat into the public struct of this layout, range-checked: a member
 * that does not fit is EOVERFLOW and nothing is written. */
#ifndef STORE_H
#define STORE_H

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include "kstat.h"
#include "layout.h"

/* Adding 0 checks the range of any integer type against any other, and folds
 * to a plain store where the widths agree. */
#define STORE(to, from) (over |= __builtin_add_overflow(from, 0, &(to)))
#define STORE_TIME(to, from) \
	(STORE((to).tv_sec, (from).sec), (to).tv_nsec = (int)(from).nsec)

/* The low bits, for objects older than the member that has all: nobody who can
 * read that one reads this. Never EOVERFLOW. */
#define STORE_TIME32(to, from) \
	((to).tv_sec = (int32_t)(from).sec, (to).tv_nsec = (int32_t)(from).nsec)

static inline int __overstat_store(
	const struct kstat *k, struct NAME(stat) *buf)
{
	struct NAME(stat) s;
	int over = 0;

	memset(&s, 0, sizeof s);
	STORE(s.st_dev, k->dev);
	STORE(s.st_ino, k->ino);
	STORE(s.st_mode, k->mode);
	STORE(s.st_nlink, k->nlink);
	STORE(s.st_uid, k->uid);
	STORE(s.st_gid, k->gid);
	STORE(s.st_rdev, k->rdev);
	STORE(s.st_size, k->size);
	STORE(s.st_blksize, k->blksize);
	STORE(s.st_blocks, k->blocks);
	STORE_TIME(s.st_atim, k->atime);
	STORE_TIME(s.st_mtim, k->mtime);
	STORE_TIME(s.st_ctim, k->ctime);
#ifdef OVERSTAT_ST_INO32
	s.__st_ino = (__typeof__(s.__st_ino))k->ino;
#endif
#ifdef OVERSTAT_ST_TIM32
	STORE_TIME32(s.__st_atim32, k->atime);
	STORE_TIME32(s.__st_mtim32, k->mtime);
	STORE_TIME32(s.__st_ctim32, k->ctime);
#endif
#if OVERSTAT_X
	STORE_TIME(s.st_birthtim, k->btime);
	s.st_known = k->known;
#endif
	if (over)
		return -EOVERFLOW;
	memcpy(buf, &s, sizeof s);
	return 0;
}

#endif
