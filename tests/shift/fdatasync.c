/* SPDX-License-Identifier: MIT */
#include "shift.h"

int __overstat_shift_fdatasync(int fd)
{
	return BELOW(fdatasync)(fd);
}
