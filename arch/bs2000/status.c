/* SPDX-License-Identifier: MIT */
#include "bs2000.h"

int __overstat_bs2000_status(
	const struct dvs_key *key, const char *rest, struct kstat *k)
{
	struct dvs_entry e;
	int r = __overstat_bs2000_entry(key, &e);

	if (r)
		return r;
	if (*rest)
		return -ENOTDIR;
	__overstat_bs2000_to_kstat(&e, k);
	return 0;
}
