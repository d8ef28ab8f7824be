/* SPDX-License-Identifier: MIT */
#include "crt.h"

CRT_FUNCTION(__overstat_name_fstat, (int fd, struct CRT_STAT *buf), "fstat")

int __overstat_name_fstat(int fd, struct CRT_STAT *buf)
{
	struct kstat k;
	int r = fd < 0 ? -EBADF : !buf ? -EFAULT : __overstat_nt_fstat(fd, &k);

	return crt_store(r, &k, buf);
}
