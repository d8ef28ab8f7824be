/* SPDX-License-Identifier: MIT */
#include "bs2000.h"

int __overstat_bs2000_relative(int dirfd, const char *path, struct dvs_key *key)
{
	struct dvs_entry catalogue;
	int slot = __overstat_bs2000_slot(dirfd, key), r;

	if (slot < 0)
		return slot;
	if (!(slot & SLOT_CATALOGUE))
		return -ENOTDIR;
	/* "If the file descriptor was opened with O_SEARCH, the check is not
	 * performed." */
	if (!(slot & SLOT_SEARCH)) {
		r = __overstat_bs2000_open_entry(key, &catalogue);
		if (r)
			return r;
		if (!__overstat_bs2000_allowed(&catalogue, 1))
			return -EACCES;
	}
	if (*path == '.' && (!path[1] || path[1] == '/'))
		return 0;
	if (strcspn(path, "/") > DVS_NAME_MAX)
		return -ENAMETOOLONG;
	return __overstat_bs2000_key_file(key, path);
}
