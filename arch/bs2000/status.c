/* SPDX-License-Identifier: MIT */
#include "bs2000.h"

int __overstat_bs2000_status(
	const struct dvs_key *key, const char *path, struct kstat *k)
{
	struct dvs_entry e;
	int more = __overstat_bs2000_more(path);
	int r = __overstat_bs2000_lookup(key, &e);

	if (!r)
		r = __overstat_bs2000_error(&e);
	if (r)
		return r;
	if (more && e.fcb != DVS_CATALOGUE)
		return -ENOTDIR;
	if (more > 1)
		return -ENOENT;
	__overstat_bs2000_to_kstat(&e, k);
	return 0;
}
