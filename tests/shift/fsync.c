/* SPDX-License-Identifier: MIT */
#include "shift.h"

int __overstat_shift_fsync(int fd)
{
	return BELOW(fsync)(fd);
}
