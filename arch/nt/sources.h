/* SPDX-License-Identifier: MIT */
/* What other classes say into the form of NT_STAT_BASIC. Pure: nothing here asks the
 * system. */
#ifndef SOURCES_H
#define SOURCES_H

#include "record.h"

/* The identity where there is none of 64 bits, the halves folded: 0 in the upper
 * half leaves the lower. */
static inline int64_t __overstat_nt_fold(const uint64_t id128[2])
{
	uint64_t low = id128[0], high = id128[1];

	return (int64_t)(low ^ (high << 32 | high >> 32));
}

/* A class that was refused has left its part zeros. */
static inline void __overstat_nt_from_all(
	const struct nt_all *all, uint32_t tag, struct nt_stat *s)
{
	s->id = all->id;
	s->birth = all->basic.birth;
	s->access = all->basic.access;
	s->write = all->basic.write;
	s->change = all->basic.change;
	s->alloc = all->standard.alloc;
	s->size = all->standard.size;
	s->attributes = all->basic.attributes |
		(all->standard.directory ? NT_DIRECTORY : 0);
	s->tag = tag;
	s->links = all->standard.links;
}

/* A directory's entry says what its file's record did when the file was closed, and
 * no links. */
static inline void __overstat_nt_from_entry(
	const struct nt_entry *e, struct nt_stat *s)
{
	*s = (struct nt_stat){
		.id = e->id,
		.birth = e->birth,
		.access = e->access,
		.write = e->write,
		.change = e->change,
		.alloc = e->alloc,
		.size = e->size,
		.attributes = e->attributes,
		.tag = e->attributes & NT_REPARSE_POINT ? e->ea_size : 0,
		.links = 1,
	};
}

#endif
