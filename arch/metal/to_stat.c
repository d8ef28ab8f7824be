/* SPDX-License-Identifier: MIT */
#include "metal.h"

typedef uint32_t stat_word __attribute__((__may_alias__));

/* Not 0 where the value does not fit. */
#define MOST(member) \
	(UINT64_MAX >> (64 - 8 * sizeof to->member + \
			       ((__typeof__(to->member))-1 < \
				       (__typeof__(to->member))1)))
#define OVERFLOW(member, value) \
	((uint32_t)((value) >> 32 & ~MOST(member) >> 32) | \
		((uint32_t)(value) & (uint32_t)~MOST(member)))

int __overstat_metal_to_stat(int r, const struct metal *m, struct stat *to)
{
	const struct overstat_status *s = &m->s;
	/* volatile, or it becomes a call of memset. */
	volatile stat_word *word = (void *)to, *end;

	_Static_assert(sizeof *to % sizeof *word == 0, "struct stat");
	if (r)
		return r;
	if (OVERFLOW(st_ino, s->ino) | OVERFLOW(st_nlink, (uint64_t)s->nlink) |
		OVERFLOW(st_uid, (uint64_t)s->uid) |
		OVERFLOW(st_gid, (uint64_t)s->gid) | OVERFLOW(st_size, s->size))
		return -EOVERFLOW;
	end = (void *)(to + 1);
	do
		*--end = 0;
	while (end != word);
	to->st_dev = m->o.volume->number;
	to->st_ino = (__typeof__(to->st_ino))s->ino;
	to->st_mode = (__typeof__(to->st_mode))s->mode;
	to->st_nlink = (__typeof__(to->st_nlink))s->nlink;
	to->st_uid = (__typeof__(to->st_uid))s->uid;
	to->st_gid = (__typeof__(to->st_gid))s->gid;
	to->st_size = (__typeof__(to->st_size))s->size;
	to->st_blksize = (__typeof__(to->st_blksize))s->blksize;
	/* It has room for 511 more. In 64 bits it is 14 bytes of code. */
	to->st_blocks = (__typeof__(to->st_blocks))(sizeof to->st_size == 4
			? ((uint32_t)s->size + 511) / 512
			: (s->size + 511) / 512);
	to->st_atim.tv_sec = to->st_mtim.tv_sec = to->st_ctim.tv_sec = s->mtime;
	to->st_atim.tv_nsec = to->st_mtim.tv_nsec = to->st_ctim.tv_nsec =
		(long)s->mtime_nsec;
	return 0;
}
