/* SPDX-License-Identifier: MIT */
#include "bs2000.h"

int __overstat_bs2000_search(const struct dvs_key *catalogue)
{
	struct dvs_entry e;
	int r = __overstat_bs2000_entry(catalogue, &e);

	return !r && !__overstat_bs2000_allowed(&e, 1) ? -EACCES : r;
}
