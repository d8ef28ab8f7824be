/* SPDX-License-Identifier: MIT */
/* A backend that counts the calls and hands them on. When the program ends it
 * writes a line for each that came to the file that OVERSTAT_COUNT names. */
#ifndef COUNT_H
#define COUNT_H

#include "kstat.h"

OVERSTAT_DECLARE(OVERSTAT_BELOW);
#define BELOW(call) OVERSTAT_PASTE(OVERSTAT_BELOW, call)

enum {
	COUNT_FSTAT,
	COUNT_FSTATAT,
	COUNT_FSYNC,
	COUNT_FDATASYNC,
	COUNT_FDSTAT,
	COUNT_CALLS
};
extern unsigned long __overstat_count[COUNT_CALLS];

/* No system here has whiteouts: a file of this many bytes plays one. */
#define COUNT_WHITEOUT 0xe000

static inline int count_answer(int r, struct kstat *k)
{
	if (!r && k->size == COUNT_WHITEOUT)
		k->mode = (k->mode & 07777) | 0160000;
	return r;
}

#endif
