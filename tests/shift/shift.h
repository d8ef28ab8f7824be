/* SPDX-License-Identifier: MIT */
/* A backend for tests, on top of another: every file was modified a day later
 * than it was. A program whose output does not change when it is linked with
 * this one does not ask overstat. With -DSHIFT=0 it changes nothing, and is there
 * to keep zero copy off. */
#ifndef SHIFT_H
#define SHIFT_H

#include "kstat.h"

#ifndef SHIFT
#define SHIFT 86400
#endif

OVERSTAT_BACKEND_IS(shift);
OVERSTAT_DECLARE(OVERSTAT_BELOW);
#define BELOW(call) OVERSTAT_PASTE(OVERSTAT_BELOW, call)

static inline int shift(int r, struct kstat *k)
{
	if (!r)
		k->mtime.sec += SHIFT;
	return r;
}

#endif
