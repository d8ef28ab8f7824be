/* SPDX-License-Identifier: MIT */
#include "nt.h"

int __overstat_nt_fstat(int fd, struct kstat *k)
{
	struct nt_stat s;
	int r = __overstat_nt_ask(__overstat_nt_handle(fd), &s);

	if (!r)
		__overstat_nt_fill(&s, k);
	return r;
}
