/* SPDX-License-Identifier: MIT */
#include "below.h"

int __overstat_fake_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	const struct fake_call *c = &__overstat_fake.call[FAKE_FSTATAT];
	int r = __overstat_fake_call(FAKE_FSTATAT, dirfd, path, flags);

	if (r)
		return r;
	if (!__overstat_fake.kstat)
		r = BELOW(fstatat)(c->fd, c->path, c->flags, k);
	return __overstat_fake_answer(FAKE_FSTATAT, r, k);
}
