/* SPDX-License-Identifier: MIT */
#include "at.h"
#include "flags.h"

int NAME(fstatat)(int dirfd, const char *restrict path,
	struct NAME(stat) *restrict buf, int flags)
{
	int r = __overstat_refuse(CALL_FSTATAT, OVERSTAT_X);

	if (r)
		return __overstat_err(r);
	if (flags & ~FSTATAT_FLAGS)
		return __overstat_err(-EINVAL);
	if (!path && flags & AT_EMPTY_PATH)
		path = "";
	return __overstat_ret(at(dirfd, path, flags, buf));
}
