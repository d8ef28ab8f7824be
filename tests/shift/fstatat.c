/* SPDX-License-Identifier: MIT */
#include "shift.h"

int __overstat_shift_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	return shift(BELOW(fstatat)(dirfd, path, flags, k), k);
}
