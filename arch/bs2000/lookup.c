/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include "bs2000.h"
#include <syscall.h>

int __overstat_bs2000_lookup(const struct dvs_key *key, struct dvs_entry *e)
{
	const char *path = atomic_load(&__overstat_bs2000_state.catalogue);
	long fd;
	int r;

	if (!path)
		return -ENOENT;
	fd = __overstat_syscall(NR_openat, AT_FDCWD, (long)path,
		O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0, 0);
	if (fd < 0)
		return __overstat_bs2000_failed(fd);
	r = __overstat_bs2000_scan((int)fd, key, e);
	__overstat_syscall(NR_close, fd, 0, 0, 0, 0);
	return r;
}
