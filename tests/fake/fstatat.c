/* SPDX-License-Identifier: MIT */
#include "below.h"

int __overstat_fake_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	int r = __overstat_fake_call(FAKE_FSTATAT, dirfd, path, flags);

	if (r)
		return r;
	if (__overstat_fake.kstat)
		*k = *__overstat_fake.kstat;
	else
		r = BELOW(fstatat)(dirfd, path, flags, k);
	if (!r && __overstat_fake.change)
		__overstat_fake.change(k);
	return r;
}
