/* SPDX-License-Identifier: MIT */
#include "below.h"

int __overstat_fake_fsync(int fd)
{
	int r = __overstat_fake_call(FAKE_FSYNC, fd, NULL, 0);

	return r ? r : BELOW(fsync)(fd);
}
