/* SPDX-License-Identifier: MIT */
#include "nt.h"

int __overstat_nt_fstat(int fd, struct kstat *k)
{
	struct nt_stat s;
	void *h;
	int r = __overstat_nt_ask_fd(fd, &h, &s);

	if (!r)
		__overstat_nt_fill(&s, k);
	return r;
}
