/* SPDX-License-Identifier: MIT */
#include "front.h"

int NAME(fstat)(int fd, struct NAME(stat) *buf)
{
	struct kstat k;
	int r = __overstat_refuse(CALL_FSTAT, OVERSTAT_X);

	if (!r)
		r = fd < 0     ? -EBADF
			: !buf ? -EFAULT
			       : __overstat_sys_fstat(fd, &k);
	return HIDDEN(answer)(r, &k, buf);
}
