/* SPDX-License-Identifier: MIT */
/* What other classes say into the form of NT_STAT_BASIC. Pure: nothing here asks the
 * system. */
#ifndef SOURCES_H
#define SOURCES_H

#include "record.h"

/* A class that was refused has left its part zeros. */
static inline void __overstat_nt_from_all(
	const struct nt_all *all, struct nt_stat *s)
{
	s->id = all->id;
	s->time = all->basic.time;
	s->alloc = all->standard.alloc;
	s->size = all->standard.size;
	s->attributes = all->basic.attributes |
		(all->standard.directory ? NT_DIRECTORY : 0);
	s->links = all->standard.links;
}

/* A directory's entry says what its file's record did when the file was closed, and
 * no links. */
static inline void __overstat_nt_from_entry(
	const struct nt_entry *e, struct nt_stat *s)
{
	*s = (struct nt_stat){
		.id = e->id,
		.time = e->time,
		.alloc = e->alloc,
		.size = e->size,
		.attributes = e->attributes | NT_NO_LINKS,
		.tag = e->attributes & NT_REPARSE_POINT ? e->ea_size : 0,
		.links = 1,
	};
}

#endif
