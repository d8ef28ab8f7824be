/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "nt.h"

/* By masks: with a branch compilers make the function twice. */
uint32_t __overstat_nt_set_time(int64_t t, int64_t other, int64_t *sec)
{
	struct ktime k;

	t |= other & -(int64_t)!t;
	t |= NT_1970 & -(int64_t)!t;
	k = __overstat_nt_time(t);
	*sec = k.sec;
	return k.nsec;
}
