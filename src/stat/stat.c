/* SPDX-License-Identifier: MIT */
#include "at.h"

int NAME(stat)(const char *restrict path, struct NAME(stat) *restrict buf)
{
	int r = __overstat_refuse(CALL_STAT, OVERSTAT_X);

	return __overstat_ret(r ? r : at(AT_FDCWD, path, 0, buf));
}
