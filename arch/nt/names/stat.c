/* SPDX-License-Identifier: MIT */
#include "crt.h"

CRT_FUNCTION(
	__overstat_name_stat, (const char *path, struct CRT_STAT *buf), "stat")

int __overstat_name_stat(const char *path, struct CRT_STAT *buf)
{
	struct kstat k;
	int r = !path || !buf ? -EFAULT
			      : __overstat_nt_fstatat(AT_FDCWD, path, 0, &k);

	return crt_store(r, &k, buf);
}
