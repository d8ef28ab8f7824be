/* SPDX-License-Identifier: MIT */
#include "err.h"
#include "kstat.h"
#include "refuse.h"
#include "store.h"

int NAME(fstat)(int fd, struct NAME(stat) *buf)
{
	struct kstat k;
	int r = __overstat_refuse(CALL_FSTAT, OVERSTAT_X);

	if (r)
		return __overstat_err(r);
	if (fd < 0)
		return __overstat_err(-EBADF);
	if (!buf)
		return __overstat_err(-EFAULT);
	r = __overstat_sys_fstat(fd, &k);
	if (!r)
		r = __overstat_store(&k, buf);
	return __overstat_ret(r);
}
