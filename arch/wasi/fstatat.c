/* SPDX-License-Identifier: MIT */
#include "wasi.h"

int __overstat_wasi_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	struct wasi_filestat s;
	uint32_t unknown;
	int r;

	if (__overstat_wasi_is_descriptor(dirfd, path, flags))
		return dirfd < 0 ? -EBADF : __overstat_wasi_fstat(dirfd, k);
	r = __overstat_wasi_ask_at(dirfd, path, flags, &s, &unknown);
	if (!r)
		__overstat_wasi_to_kstat(&s, unknown, k);
	return r;
}
