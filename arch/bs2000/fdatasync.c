/* SPDX-License-Identifier: MIT */
#include "bs2000.h"

int __overstat_bs2000_fdatasync(int fd)
{
	struct dvs_key key;
	int r;

	if (fd < BS2000_FD_BASE)
		return BELOW(fdatasync)(fd);
	/* As every POSIX function that does not know BS2000 files. */
	r = __overstat_bs2000_slot(fd, &key);
	return r < 0 ? r : -EINVAL;
}
