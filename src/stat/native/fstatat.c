/* SPDX-License-Identifier: MIT */
#include "err.h"
#include "flags.h"
#include "native.h"

int fstatat(int dirfd, const char *restrict path, struct stat *restrict buf,
	int flags)
{
	if (flags & ~FSTATAT_FLAGS)
		return __overstat_err(-EINVAL);
	if (!path && flags & AT_EMPTY_PATH)
		path = "";
	return __overstat_ret(
		__overstat_native_fstatat(dirfd, path, flags, buf));
}
