/* SPDX-License-Identifier: MIT */
/* The kernel's records into struct kstat. Pure: nothing here asks the system. */
#ifndef CONVERT_H
#define CONVERT_H

#include <stddef.h>
#include <sys/stat.h>
#include <kernel_stat.h>
#include "kernel_statx.h"
#include "kstat.h"

/* The kernel writes over a struct kstat what is then one, but for three members:
 * the others are in their places. */
union linux_record {
	struct kernel_statx x;
	struct kstat k;
};
#define SAME(kernel, member) \
	_Static_assert(offsetof(struct kernel_statx, kernel) == \
				offsetof(struct kstat, member) && \
			sizeof((struct kernel_statx *)0)->kernel == \
				sizeof((struct kstat *)0)->member, \
		"struct kstat: " #member)
SAME(stx_mask, known);
SAME(stx_blksize, blksize);
SAME(stx_uid, uid);
SAME(stx_gid, gid);
SAME(stx_ino, ino);
SAME(stx_size, size);
SAME(stx_blocks, blocks);
SAME(stx_atime.tv_sec, atime.sec);
SAME(stx_atime.tv_nsec, atime.nsec);
SAME(stx_btime.tv_sec, btime.sec);
SAME(stx_btime.tv_nsec, btime.nsec);
SAME(stx_ctime.tv_sec, ctime.sec);
SAME(stx_ctime.tv_nsec, ctime.nsec);
SAME(stx_mtime.tv_sec, mtime.sec);
SAME(stx_mtime.tv_nsec, mtime.nsec);
SAME(stx_rdev_major, rdev.major);
SAME(stx_rdev_minor, rdev.minor);
SAME(stx_dev_major, dev.major);
SAME(stx_dev_minor, dev.minor);
_Static_assert(
	offsetof(struct kernel_statx, spare) <= offsetof(struct kstat, nlink) &&
		sizeof(struct kernel_statx) == sizeof(struct kstat),
	"struct kstat");
#undef SAME

static inline void __overstat_linux_from_statx(union linux_record *r)
{
	/* In the plain functions, where this is inline, no one reads it. */
#if !defined OVERSTAT_X || OVERSTAT_X
	r->k.known = (r->x.stx_mask & KERNEL_STATX_ALL) | ST_KNOWN_DEV |
		ST_KNOWN_RDEV | ST_KNOWN_BLKSIZE;
#endif
	r->k.mode = r->x.stx_mode;
	r->k.nlink = r->x.stx_nlink;
}

/* A record with 32-bit seconds has lost the others before we see it: what it
 * says of a time is no fact. */
#define KERNEL_STAT_KNOWN \
	((KERNEL_STATX_ALL & ~ST_KNOWN_BIRTHTIME & \
		 ~(sizeof((struct kernel_stat *)0)->st_atime_sec < 8 \
				 ? ST_KNOWN_ATIME | ST_KNOWN_MTIME | \
					 ST_KNOWN_CTIME \
				 : 0)) | \
		ST_KNOWN_DEV | ST_KNOWN_RDEV | ST_KNOWN_BLKSIZE)

static inline void __overstat_linux_from_stat(
	const struct kernel_stat *s, struct kstat *k)
{
	k->dev = __overstat_kdev(s->st_dev);
	k->ino = s->st_ino;
	k->rdev = __overstat_kdev(s->st_rdev);
	k->nlink = s->st_nlink;
	k->size = (uint64_t)s->st_size;
	k->blocks = (uint64_t)s->st_blocks;
	k->atime =
		(struct ktime){ s->st_atime_sec, (uint32_t)s->st_atime_nsec };
	k->mtime =
		(struct ktime){ s->st_mtime_sec, (uint32_t)s->st_mtime_nsec };
	k->ctime =
		(struct ktime){ s->st_ctime_sec, (uint32_t)s->st_ctime_nsec };
	k->mode = s->st_mode;
	k->uid = s->st_uid;
	k->gid = s->st_gid;
	k->blksize = (uint32_t)s->st_blksize;
	k->known = KERNEL_STAT_KNOWN;
}

#endif
