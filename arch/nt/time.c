/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "nt.h"

uint32_t __overstat_nt_set_time(int64_t t, int64_t other, int64_t *sec)
{
	struct ktime k = { 0, 0 };

	if (!t)
		t = other;
	if (t)
		k = __overstat_nt_time(t);
	*sec = k.sec;
	return k.nsec;
}
