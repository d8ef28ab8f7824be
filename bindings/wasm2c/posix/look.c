/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include "within.h"

uint32_t __overstat_w2c_look(int dirfd, const char *path, struct stat64x *st)
{
	return fstatat64x(dirfd, path, st, AT_SYMLINK_NOFOLLOW)
		? __overstat_wasi_code(errno)
		: 0;
}
