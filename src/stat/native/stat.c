/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include "err.h"
#include "native.h"

int stat(const char *restrict path, struct stat *restrict buf)
{
	return __overstat_ret(
		__overstat_native_fstatat(AT_FDCWD, path, 0, buf));
}
