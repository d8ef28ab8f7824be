/* SPDX-License-Identifier: MIT */
#include "nt.h"

int __overstat_nt_fstat(int fd, struct kstat *k)
{
	struct nt_stat s;
	void *h;
	int r = __overstat_nt_handle(fd, &h);

	if (!r)
		r = __overstat_nt_ask(h, &s);
	if (r)
		return r;
	/* Only a handle of our own can be asked whether it is a link. */
	if (s.tag == NT_TAG_MOUNT_POINT)
		s.tag = 0;
	__overstat_nt_fill(&s, k);
	return 0;
}
