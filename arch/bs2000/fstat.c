/* SPDX-License-Identifier: MIT */
#include "bs2000.h"

int __overstat_bs2000_fstat(int fd, struct kstat *k)
{
	struct dvs_key key;
	struct dvs_entry e;
	int r;

	if (fd < BS2000_FD_BASE)
		return BELOW(fstat)(fd, k);
	r = __overstat_bs2000_slot(fd, &key);
	if (r < 0)
		return r;
	r = __overstat_bs2000_gone(__overstat_bs2000_entry(&key, &e));
	if (!r)
		__overstat_bs2000_to_kstat(&e, k);
	return r;
}
