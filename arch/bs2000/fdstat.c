/* SPDX-License-Identifier: MIT */
#include "bs2000.h"
#include "rights.h"

int __overstat_bs2000_fdstat(int fd, struct fdstat *st)
{
	struct dvs_key key;
	int slot;

	if (fd < BS2000_FD_BASE)
		return BELOW(fdstat)(fd, st);
	slot = __overstat_bs2000_slot(fd, &key);
	if (slot < 0)
		return slot;
	*st = (struct fdstat){
		.fs_filetype = slot & SLOT_CATALOGUE ? FILETYPE_DIRECTORY
						     : FILETYPE_REGULAR_FILE,
	};
	if (!(slot & SLOT_SEARCH))
		__overstat_rights(st, 0, (slot & SLOT_READ) != 0,
			(slot & SLOT_WRITE) != 0);
	return 0;
}
