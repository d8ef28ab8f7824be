/* SPDX-License-Identifier: MIT */
/* The range-checked stores, layout by layout. layout.c is compiled once per
 * layout and tells where the members of its struct are; layouts.c has the one
 * table of where they have to be, and the checks, which need a libc alone, so
 * that they run for 32-bit too without Check for it. */
#ifndef LAYOUTS_H
#define LAYOUTS_H

#include <stddef.h>
#include "kstat.h"

enum member {
	DEV,
	INO,
	MODE,
	NLINK,
	UID,
	GID,
	RDEV,
	SIZE,
	BLKSIZE,
	BLOCKS,
	ATIME,
	ATIME_NSEC,
	MTIME,
	MTIME_NSEC,
	CTIME,
	CTIME_NSEC,
	BIRTHTIME,
	BIRTHTIME_NSEC,
	KNOWN,
	MEMBERS
};

/* Where an integer is, in bytes, and whether it is signed ('s') or not ('u');
 * size 0 where there is none. */
struct place {
	unsigned offset, size;
	char sign;
};

struct layout {
	const char *name;
	size_t size; /* bytes */
	int clamps; /* as --overflow=clamp has it */
	struct place place[MEMBERS];
	int (*store)(const struct kstat *, void *);
	/* Members that take the low bits, for objects older than the wide. */
	struct place low[MEMBERS];
};

/* Each checks one thing of one layout: 0, or 1 and in why what was seen and
 * what was expected. */
#define WHY 200
int members_are_where_they_belong(const struct layout *, char *why);
int a_value_is_stored_or_is_eoverflow(const struct layout *, char *why);
int a_nanosecond_is_stored(const struct layout *, char *why);
int two_members_overflow_like_one(const struct layout *, char *why);

#endif
