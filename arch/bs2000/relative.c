/* SPDX-License-Identifier: MIT */
#include "bs2000.h"

int __overstat_bs2000_relative(
	int dirfd, const char *path, struct dvs_key *key, const char **rest)
{
	int slot = __overstat_bs2000_slot(dirfd, key), r;

	if (slot < 0)
		return slot;
	if (!(slot & SLOT_CATALOGUE))
		return -ENOTDIR;
	/* "If the file descriptor was opened with O_SEARCH, the check is not
	 * performed." */
	if (!(slot & SLOT_SEARCH)) {
		r = __overstat_bs2000_gone(__overstat_bs2000_search(key));
		if (r)
			return r;
	}
	return __overstat_bs2000_inside(key, path, rest);
}
