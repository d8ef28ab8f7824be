/* SPDX-License-Identifier: MIT */
#include "wasi.h"

int __overstat_wasi_fdstat(int fd, struct fdstat *st)
{
	struct fdstat host;
	unsigned code = (unsigned)__overstat_wasi_fd_fdstat_get(fd, &host);

	if (code)
		return __overstat_wasi_errno(code);
	__overstat_wasi_clean(&host);
	*st = host;
	return 0;
}
