/* SPDX-License-Identifier: MIT */
#include "by_fd.h"
#include "rights.h"

/* How it was opened nobody says: no flags, and the rights of reading and
 * writing. */
int __overstat_semihost_fdstat(int fd, struct fdstat *st)
{
	unsigned long size;
	int kind = __overstat_semihost_by_fd(fd, &size);

	if (kind < 0)
		return kind;
	*st = (struct fdstat){
		.fs_filetype = __overstat_semihost_filetype(kind),
	};
	__overstat_rights(st, kind == SEMIHOST_TERMINAL, 1, 1);
	return 0;
}
