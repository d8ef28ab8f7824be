/* SPDX-License-Identifier: MIT */
#include <sys/ioctl.h>
#include "fdstat.h"
#include "inline.h"
#include <kernel_stat.h>
#include <syscall.h>

/* Where it is not said, a character device has the rights of a terminal: they are
 * fewer. */
static int may_be_terminal(int fd)
{
	struct winsize size;
	long r =
		__overstat_syscall(NR_ioctl, fd, TIOCGWINSZ, (long)&size, 0, 0);

	return !r || __overstat_linux_is_refusal(r);
}

int __overstat_linux_fdstat(int fd, struct fdstat *st)
{
	/* The older call's record is less than statx's, and has the mode too. */
	union {
		struct kernel_stat older;
		struct kstat statx;
	} u;
	char empty = 0;
	long flags = __overstat_syscall(NR_fcntl, fd, F_GETFL, 0, 0, 0);
	uint32_t mode;
	int r, type = 0;

	if (flags < 0)
		return (int)flags;
	/* All in one: what returns after a system call is mispredicted. */
	r = NR_fstat < 0
		? -ENOSYS
		: (int)__overstat_syscall(NR_fstat, fd, (long)&u, 0, 0, 0);
	mode = u.older.st_mode;
	if (__builtin_expect(r, 0)) {
		if (!__overstat_linux_is_refusal(r) && r != -EOVERFLOW)
			return r;
		r = __overstat_linux_statx(fd, &empty, AT_EMPTY_PATH, &u.statx);
		if (r)
			return __overstat_linux_result(r);
		mode = u.statx.mode16;
	}
	/* A path to a socket is none that could be asked. */
	if (S_ISSOCK(mode))
		type = (flags & O_PATH) ? SOCK_STREAM
					: __overstat_linux_socktype(fd);
	__overstat_linux_to_fdstat(mode, type,
		S_ISCHR(mode) && may_be_terminal(fd), (int)flags, st);
	return 0;
}
