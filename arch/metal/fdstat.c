/* SPDX-License-Identifier: MIT */
#include "metal.h"
#include "rights.h"

/* A character device has the rights of a terminal: whether it can seek nobody
 * says. */
int __overstat_metal_fdstat(int fd, struct fdstat *st)
{
	struct metal m;
	int access, r = __overstat_metal_by_fd(fd, &m);

	if (r)
		return r;
	access = m.o.flags & O_ACCMODE;
	*st = (struct fdstat){
		.fs_filetype = S_ISSOCK(m.s.mode)
			? FILETYPE_SOCKET_STREAM
			: __overstat_filetype(m.s.mode),
		.fs_flags = __overstat_metal_fdflags(m.o.flags),
	};
	__overstat_rights(st, S_ISCHR(m.s.mode), access != O_WRONLY,
		access == O_WRONLY || access == O_RDWR);
	return 0;
}
