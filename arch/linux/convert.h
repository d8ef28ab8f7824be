/* SPDX-License-Identifier: MIT */
/* The kernel's records into struct kstat. Pure: nothing here asks the system. */
#ifndef CONVERT_H
#define CONVERT_H

#include <sys/stat.h>
#include <kernel_stat.h>
#include "kstat.h"

/* What is known in any case. */
#define LINUX_ALWAYS (ST_KNOWN_DEV | ST_KNOWN_RDEV | ST_KNOWN_BLKSIZE)

/* dev_t as every libc for Linux makes it of two numbers: makedev(3). In halves,
 * for CPUs of 32 bits. */
static __attribute__((__noinline__, __unused__)) uint64_t __overstat_linux_dev(
	uint32_t major, uint32_t minor)
{
	uint32_t low =
		(minor & 0xff) | (major & 0xfff) << 8 | (minor & 0xfff00) << 12;
	uint32_t high = (major & 0xfffff000) | minor >> 20;

	return (uint64_t)high << 32 | low;
}

/* What statx has filled becomes a struct kstat. */
static inline void __overstat_linux_arrange(struct kstat *k)
{
	k->known = (k->known & LINUX_STATX_ALL) | LINUX_ALWAYS;
	k->mode = k->mode16;
	k->dev = __overstat_linux_dev(k->dev_major, k->dev_minor);
	k->rdev = __overstat_linux_dev(k->rdev_major, k->rdev_minor);
}

/* A record with 32-bit seconds has lost the others before we see it: what it
 * says of a time is no fact. */
#define KERNEL_STAT_KNOWN \
	((LINUX_STATX_ALL & ~ST_KNOWN_BIRTHTIME & \
		 ~(sizeof((struct kernel_stat *)0)->st_atime_sec < 8 \
				 ? ST_KNOWN_ATIME | ST_KNOWN_MTIME | \
					 ST_KNOWN_CTIME \
				 : 0)) | \
		LINUX_ALWAYS)

static inline void __overstat_linux_from_stat(
	const struct kernel_stat *s, struct kstat *k)
{
	k->dev = s->st_dev;
	k->ino = s->st_ino;
	k->rdev = s->st_rdev;
	k->nlink = (uint32_t)s->st_nlink;
	k->size = (uint64_t)s->st_size;
	k->blocks = (uint64_t)s->st_blocks;
	k->atime.sec = s->st_atime_sec;
	k->atime.nsec = (uint32_t)s->st_atime_nsec;
	k->mtime.sec = s->st_mtime_sec;
	k->mtime.nsec = (uint32_t)s->st_mtime_nsec;
	k->ctime.sec = s->st_ctime_sec;
	k->ctime.nsec = (uint32_t)s->st_ctime_nsec;
	k->mode = s->st_mode;
	k->uid = s->st_uid;
	k->gid = s->st_gid;
	k->blksize = (uint32_t)s->st_blksize;
	k->known = KERNEL_STAT_KNOWN;
}

#endif
