/* SPDX-License-Identifier: MIT */
/* What a file system's glue says, into ours. Pure: it is tested on any machine. */
#ifndef CONVERT_H
#define CONVERT_H

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <kstat.h>
#include <overstat/metal.h>

/* The members that struct overstat_status has. */
enum {
	METAL_KNOWN = ST_KNOWN_TYPE | ST_KNOWN_MODE | ST_KNOWN_NLINK |
		ST_KNOWN_UID | ST_KNOWN_GID | ST_KNOWN_MTIME | ST_KNOWN_INO |
		ST_KNOWN_SIZE | ST_KNOWN_BIRTHTIME | ST_KNOWN_BLKSIZE
};

/* A number that is neither 0 nor an errno is a fault of the firmware's. Compared
 * by its sign, r > 0 || r < -255, it is ten bytes more on a Cortex-M3. */
static inline int __overstat_metal_result(int r)
{
	return r != 0 && (unsigned)r < -255u ? -EIO : r;
}

/* The permissions with which what has this type, by its upper four bits, would be
 * made; 0 where it is no type. */
static inline uint32_t __overstat_metal_made(uint32_t mode)
{
	/* Without 0400, which all have: a byte is left. */
	static const uint8_t made[16] = {
		[S_IFIFO >> 12] = 0666 & 0377,
		[S_IFCHR >> 12] = 0666 & 0377,
		[S_IFDIR >> 12] = 0755 & 0377,
		[S_IFBLK >> 12] = 0666 & 0377,
		[S_IFREG >> 12] = 0644 & 0377,
		[S_IFLNK >> 12] = 0777 & 0377,
		[S_IFSOCK >> 12] = 0666 & 0377,
	};
	uint32_t rest = made[(mode & S_IFMT) >> 12];

	return rest ? 0400 | rest : 0;
}

/* Makes of what was said what a program gets: what stands in for what was not, by the
 * table of overstat(7). What has neither a type nor a size is a FIFO. */
static inline void __overstat_metal_complete(struct overstat_status *s)
{
	uint32_t known = s->known, type = s->mode & S_IFMT;
	uint32_t permissions;

	while (!(permissions = __overstat_metal_made(type))) {
		known &= ~ST_KNOWN_TYPE;
		type = (known & ST_KNOWN_SIZE) ? S_IFREG : S_IFIFO;
	}
	if (known & ST_KNOWN_MODE)
		permissions = s->mode & 07777;
	if (known & OVERSTAT_READONLY)
		permissions &= ~0222u;
	s->known = known;
	s->mode = type | permissions;
	if (!(known & ST_KNOWN_NLINK))
		s->nlink = 1;
	if (!s->blksize || s->blksize > INT32_MAX)
		s->blksize = 4096;
	if (s->mtime_nsec >= 1000000000)
		s->mtime_nsec = 0;
}

/* Of atime and ctime the nearest is mtime. */
static inline void __overstat_metal_to_kstat(
	const struct overstat_status *s, uint8_t number, struct kstat *k)
{
	k->dev = number;
	k->rdev = 0;
	k->ino = s->ino;
	k->nlink = s->nlink;
	k->mode = s->mode;
	k->uid = s->uid;
	k->gid = s->gid;
	k->size = s->size;
	k->blocks = s->size / 512 + !!(s->size % 512);
	k->blksize = s->blksize;
	k->atime = k->mtime = k->ctime =
		(struct ktime){ s->mtime, s->mtime_nsec };
	k->btime = (struct ktime){ s->birthtime,
		s->birthtime_nsec < 1000000000 ? s->birthtime_nsec : 0 };
	k->known = (s->known & METAL_KNOWN) | (number ? ST_KNOWN_DEV : 0);
}

static inline uint16_t __overstat_metal_fdflags(int flags)
{
	return (uint16_t)(((flags & O_APPEND) ? FDFLAGS_APPEND : 0) |
		((flags & O_NONBLOCK) ? FDFLAGS_NONBLOCK : 0) |
		((flags & O_SYNC) ? FDFLAGS_SYNC | FDFLAGS_RSYNC : 0));
}

#endif
