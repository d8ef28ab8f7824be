/* SPDX-License-Identifier: MIT */
#include <sys/stat.h>
#include "checked.h"

int unchecked(int, const char *restrict, struct NAME(stat) *restrict, int)
	UNCHECKED("fstatat");

int NAME(fstatat)(int dirfd, const char *restrict path,
	struct NAME(stat) *restrict buf, int flags)
{
	int r = read_path(unchecked(dirfd, path, buf, flags), path);

	return wrote(r, buf, sizeof *buf);
}
