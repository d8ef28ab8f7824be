/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "nt.h"
#include "public.h"

int __overstat_nt_fill_stat(const struct nt_stat *s, struct nt_public *p)
{
	const nt_int64 *t = s->time.at;
	uint32_t mode = __overstat_nt_mode(s);
	uint64_t size, blocks;
	int i;

	__overstat_nt_sizes(s, mode, &size, &blocks);
	if (size > INT64_MAX)
		return -EOVERFLOW;
	p->dev = (uint32_t)s->full.serial;
	p->ino = __overstat_nt_ino(s);
	p->nlink = s->links;
	p->blksize = NT_BLKSIZE;
	p->ids = 0;
	p->mode = mode;
	p->size = size;
	p->blocks = blocks;
	for (i = 0; i < 3; i++)
		p->time[i].nsec = __overstat_nt_set_time(
			t[NT_ACCESS + i], t[NT_WRITE], &p->time[i].sec);
	return 0;
}
