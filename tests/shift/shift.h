/* SPDX-License-Identifier: MIT */
/* A backend for tests, on top of another: every file was modified a day later
 * than it was. A program whose output does not change when it is linked with
 * this one does not ask overstat. */
#ifndef SHIFT_H
#define SHIFT_H

#include "kstat.h"

OVERSTAT_BACKEND_IS(shift);
OVERSTAT_DECLARE(OVERSTAT_BELOW);
#define BELOW(call) OVERSTAT_PASTE(OVERSTAT_BELOW, call)

static inline int shift(int r, struct kstat *k)
{
	if (!r)
		k->mtime.sec += 86400;
	return r;
}

#endif
