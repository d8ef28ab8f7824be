/* SPDX-License-Identifier: MIT */
#include "flags.h"
#include "front.h"

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
	return HIDDEN(at)(dirfd, path, buf, flags);
}
