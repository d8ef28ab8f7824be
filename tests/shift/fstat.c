/* SPDX-License-Identifier: MIT */
#include "shift.h"

int __overstat_shift_fstat(int fd, struct kstat *k)
{
	return shift(BELOW(fstat)(fd, k), k);
}
