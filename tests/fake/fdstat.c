/* SPDX-License-Identifier: MIT */
#include "below.h"

int __overstat_fake_fdstat(int fd, struct fdstat *st)
{
	int r = __overstat_fake_call(FAKE_FDSTAT, fd, NULL, 0);

	if (r || !__overstat_fake.fdstat)
		return r ? r : BELOW(fdstat)(fd, st);
	*st = *__overstat_fake.fdstat;
	return 0;
}
