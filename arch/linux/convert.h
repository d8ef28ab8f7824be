/* SPDX-License-Identifier: MIT */
/* The kernel's records into struct kstat. Pure: nothing here asks the system. */
#ifndef CONVERT_H
#define CONVERT_H

#include <sys/stat.h>
#include <kernel_stat.h>
#include "kernel_statx.h"
#include "kstat.h"

/* dev_t as every libc for Linux takes it apart: makedev(3). */
static inline uint64_t __overstat_linux_dev(uint32_t major, uint32_t minor)
{
	return (uint64_t)(minor & 0xff) | (uint64_t)(major & 0xfff) << 8 |
		(uint64_t)(minor & 0xffffff00) << 12 |
		(uint64_t)(major & 0xfffff000) << 32;
}

static inline struct ktime __overstat_linux_time(
	struct kernel_statx_timestamp t)
{
	return (struct ktime){ t.tv_sec, t.tv_nsec };
}

static inline void __overstat_linux_from_statx(
	const struct kernel_statx *x, struct kstat *k)
{
	*k = (struct kstat){
		.dev = __overstat_linux_dev(x->stx_dev_major, x->stx_dev_minor),
		.ino = x->stx_ino,
		.rdev = __overstat_linux_dev(
			x->stx_rdev_major, x->stx_rdev_minor),
		.nlink = x->stx_nlink,
		.size = x->stx_size,
		.blocks = x->stx_blocks,
		.atime = __overstat_linux_time(x->stx_atime),
		.mtime = __overstat_linux_time(x->stx_mtime),
		.ctime = __overstat_linux_time(x->stx_ctime),
		.btime = __overstat_linux_time(x->stx_btime),
		.mode = x->stx_mode,
		.uid = x->stx_uid,
		.gid = x->stx_gid,
		.blksize = x->stx_blksize,
		.known = (x->stx_mask & KERNEL_STATX_ALL) | ST_KNOWN_DEV |
			ST_KNOWN_RDEV | ST_KNOWN_BLKSIZE,
	};
	if (!(k->known & ST_KNOWN_BIRTHTIME))
		k->btime = (struct ktime){ 0, 0 };
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
	*k = (struct kstat){
		.dev = s->st_dev,
		.ino = s->st_ino,
		.rdev = s->st_rdev,
		.nlink = s->st_nlink,
		.size = (uint64_t)s->st_size,
		.blocks = (uint64_t)s->st_blocks,
		.atime = { s->st_atime_sec, (uint32_t)s->st_atime_nsec },
		.mtime = { s->st_mtime_sec, (uint32_t)s->st_mtime_nsec },
		.ctime = { s->st_ctime_sec, (uint32_t)s->st_ctime_nsec },
		.mode = s->st_mode,
		.uid = s->st_uid,
		.gid = s->st_gid,
		.blksize = (uint32_t)s->st_blksize,
		.known = KERNEL_STAT_KNOWN,
	};
}

#endif
