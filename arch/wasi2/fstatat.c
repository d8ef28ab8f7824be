/* SPDX-License-Identifier: MIT */
#include "wasi2.h"

int __overstat_wasi2_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	struct wasi2_stat s;
	uint32_t unknown;
	int r, saved = errno;

	if (flags & AT_EMPTY_PATH && dirfd != AT_FDCWD && !*path)
		return dirfd < 0 ? -EBADF : __overstat_wasi2_fstat(dirfd, k);
	r = __overstat_wasi2_ask_at(dirfd, path, flags, &s, &unknown);
	if (!r)
		__overstat_wasi2_to_kstat(&s, 0, unknown, k);
	errno = saved;
	return r;
}
