/* SPDX-License-Identifier: MIT */
/* The host's record into wasi-libc's struct stat, without the way by struct
 * kstat. Pure, as convert.h is. */
#ifndef TO_STAT_H
#define TO_STAT_H

#include "convert.h"

/* wasi-libc's struct stat. In words: the padding behind a narrow member, or
 * what WASI has not, is written with it. */
struct wasi_stat {
	uint64_t dev, ino, nlink;
	uint64_t mode; /* and uid */
	uint64_t gid;
	uint64_t rdev;
	uint64_t size; /* bytes */
	uint64_t blksize; /* bytes */
	uint64_t blocks; /* of 512 bytes */
	struct wasi_time {
		int64_t sec;
		uint64_t nsec;
	} __attribute__((__may_alias__)) tim[3];
	uint64_t reserved[3];
} __attribute__((__may_alias__));

_Static_assert(sizeof(struct wasi_stat) == 144, "struct stat");

/* 0, or -EOVERFLOW and nothing is written. Of all members only the size can fail
 * to fit: off_t has a sign. (2^64 nanoseconds are less than 2^35 seconds.) */
static inline int __overstat_wasi_to_stat(
	const struct wasi_filestat *s, struct wasi_stat *to)
{
	const uint64_t *from = s->tim, *end = s->tim + 3;
	struct wasi_time *tim = to->tim;

	if (s->size >> 63)
		return -EOVERFLOW;
	to->dev = s->dev;
	to->ino = s->ino;
	to->nlink = s->nlink;
	to->mode = __overstat_wasi_mode(s->filetype);
	to->gid = 0;
	to->rdev = 0;
	to->size = s->size;
	to->blksize = 4096;
	to->blocks = (s->size + 511) / 512;
	to->reserved[0] = 0;
	to->reserved[1] = 0;
	to->reserved[2] = 0;
	do {
		struct ktime t = __overstat_wasi_time(*from);

		tim->sec = t.sec;
		tim->nsec = t.nsec;
		tim++;
	} while (++from != end);
	return 0;
}

#endif
