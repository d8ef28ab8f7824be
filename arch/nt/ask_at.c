/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include "nt.h"

int __overstat_nt_ask_at(
	int dirfd, const char *path, int flags, struct nt_stat *s)
{
	if (!*path) {
		if (!(flags & AT_EMPTY_PATH))
			return -ENOENT;
		if (dirfd != AT_FDCWD)
			return dirfd < 0
				? -EBADF
				: __overstat_nt_ask(
					  __overstat_nt_handle(dirfd), s);
		path = ".";
	}
	return __overstat_nt_ask_path(dirfd, path, flags, s);
}
