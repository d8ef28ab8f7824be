/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <sys/fdstat.h>
#include "kstat.h"

/* The kind comes before the right: the page names sockets and pipes under
 * EINVAL, and uvwasi, whose rights are ours, does not give them FD_SYNC. */
static int may_sync(const struct fdstat *st)
{
	switch (st->fs_filetype) {
	case FILETYPE_REGULAR_FILE:
	case FILETYPE_BLOCK_DEVICE:
	case FILETYPE_DIRECTORY:
		break;
	default:
		return EINVAL;
	}
	if (!(st->fs_rights_base & RIGHTS_FD_SYNC))
		return EACCES;
	return st->fs_filetype == FILETYPE_DIRECTORY ? EISDIR : 0;
}

int fd_sync(int fd)
{
	struct fdstat st;
	int e = fd_fdstat_get(fd, &st);

	if (!e)
		e = may_sync(&st);
	return e ? e : -__overstat_sys_fsync(fd);
}
