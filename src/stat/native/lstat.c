/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include "err.h"
#include "native.h"

int lstat(const char *restrict path, struct stat *restrict buf)
{
	return __overstat_ret(__overstat_native_fstatat(
		AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, buf));
}
