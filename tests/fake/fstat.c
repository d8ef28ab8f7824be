/* SPDX-License-Identifier: MIT */
#include "below.h"

int __overstat_fake_fstat(int fd, struct kstat *k)
{
	int r = __overstat_fake_call(FAKE_FSTAT, fd, NULL, 0);

	if (r)
		return r;
	if (!__overstat_fake.kstat)
		r = BELOW(fstat)(__overstat_fake.call[FAKE_FSTAT].fd, k);
	return __overstat_fake_answer(FAKE_FSTAT, r, k);
}
