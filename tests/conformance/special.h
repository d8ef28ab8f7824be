/* SPDX-License-Identifier: MIT */
/* A file that is neither regular nor a directory. */
#ifndef SPECIAL_H
#define SPECIAL_H

#include "calls.h"

/* Which of the S_IS macros say yes. */
static inline unsigned t_kinds(unsigned m)
{
	mode_t mode = (mode_t)m;

	return (S_ISREG(mode) ? 1u : 0) | (S_ISDIR(mode) ? 2u : 0) |
		(S_ISCHR(mode) ? 4u : 0) | (S_ISBLK(mode) ? 8u : 0) |
		(S_ISFIFO(mode) ? 16u : 0) | (S_ISLNK(mode) ? 32u : 0) |
		(S_ISSOCK(mode) ? 64u : 0);
}

static inline void special_mode(const struct call *c, const char *what,
	unsigned mode, unsigned type, int permissions)
{
	verdict(t_unlike("type in st_mode", mode & S_IFMT, type),
		"sys_stat.h.st_mode.type/%s/%s", c->name, what);
	is(t_kinds(mode), t_kinds(type), "sys_stat.h.S_IS/%s/%s", c->name,
		what);
	if (permissions >= 0)
		verdict(t_unlike("permission bits in st_mode", mode & 07777,
				permissions),
			"sys_stat.h.st_mode.bits/%s/%s", c->name, what);
}

/* By descriptor (unless -1) and by path (unless NULL). permissions: those that
 * it was made with, or -1. */
static inline void special(const char *what, int fd, const char *path,
	unsigned type, int permissions)
{
	const struct call *c;
	struct answer a;

	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind == FSTAT ? fd < 0 : !path)
			continue;
		if (status(c, fd, path, &a)) {
			verdict(not_worked(&a), "sys_stat.h.st_mode.type/%s/%s",
				c->name, what);
			continue;
		}
		special_mode(c, what, a.seen.mode, type, permissions);
	}
}

#endif
