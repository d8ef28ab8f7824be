/* SPDX-License-Identifier: MIT */
#include "at.h"

int NAME(lstat)(const char *restrict path, struct NAME(stat) *restrict buf)
{
	int r = __overstat_refuse(CALL_LSTAT, OVERSTAT_X);

	if (!r)
		r = at(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, buf);
	return __overstat_ret(r);
}
