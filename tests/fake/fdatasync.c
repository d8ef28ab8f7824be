/* SPDX-License-Identifier: MIT */
#include "below.h"

int __overstat_fake_fdatasync(int fd)
{
	int r = __overstat_fake_call(FAKE_FDATASYNC, fd, NULL, 0);

	return r ? r : BELOW(fdatasync)(fd);
}
