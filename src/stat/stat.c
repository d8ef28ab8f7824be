/* SPDX-License-Identifier: MIT */
#include "front.h"

int NAME(stat)(const char *restrict path, struct NAME(stat) *restrict buf)
{
	int r = __overstat_refuse(CALL_STAT, OVERSTAT_X);

	return r ? __overstat_err(r) : HIDDEN(at)(AT_FDCWD, path, buf, 0);
}
