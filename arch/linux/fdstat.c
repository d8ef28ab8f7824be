/* SPDX-License-Identifier: MIT */
#include <sys/ioctl.h>
#include "fdstat.h"
#include "linux.h"
#include "syscall.h"

static int is_terminal(int fd)
{
	struct winsize size;

	return !__overstat_syscall(NR_ioctl, fd, TIOCGWINSZ, (long)&size, 0, 0);
}

static int socktype(int fd)
{
	int type = SOCK_STREAM;
	socklen_t len = sizeof type;

	__overstat_syscall(NR_getsockopt, fd, SOL_SOCKET, SO_TYPE, (long)&type,
		(long)&len);
	return type;
}

int __overstat_linux_fdstat(int fd, struct fdstat *st)
{
	struct kstat k;
	long flags = __overstat_syscall(NR_fcntl, fd, F_GETFL, 0, 0, 0);
	int r;

	if (flags < 0)
		return (int)flags;
	r = __overstat_linux_fstat(fd, &k);
	if (r)
		return r;
	__overstat_linux_to_fdstat(k.mode, S_ISSOCK(k.mode) ? socktype(fd) : 0,
		S_ISCHR(k.mode) && is_terminal(fd), (int)flags, st);
	return 0;
}
