/* SPDX-License-Identifier: MIT */
#include "shift.h"

int __overstat_shift_fdstat(int fd, struct fdstat *st)
{
	return BELOW(fdstat)(fd, st);
}
