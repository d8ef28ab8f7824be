/* SPDX-License-Identifier: MIT */
#include "below.h"

int __overstat_fake_fstat(int fd, struct kstat *k)
{
	int r = __overstat_fake_call(FAKE_FSTAT, fd, NULL, 0);

	if (r)
		return r;
	if (__overstat_fake.kstat)
		*k = *__overstat_fake.kstat;
	else
		r = BELOW(fstat)(fd, k);
	if (!r && __overstat_fake.change)
		__overstat_fake.change(k);
	return r;
}
