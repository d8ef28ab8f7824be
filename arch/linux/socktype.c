/* SPDX-License-Identifier: MIT */
#include <sys/socket.h>
#include <syscall.h>
#include "linux.h"

#define SOCKETCALL_GETSOCKOPT 15 /* what socketcall(2) calls it */

int __overstat_linux_socktype(int fd)
{
	int type = 0;
	socklen_t len = sizeof type;
	long a[] = { fd, SOL_SOCKET, SO_TYPE, (long)&type, (long)&len };
	long r =
		__overstat_syscall(NR_getsockopt, a[0], a[1], a[2], a[3], a[4]);

	if (__overstat_linux_is_refusal(r))
		r = __overstat_syscall(
			NR_socketcall, SOCKETCALL_GETSOCKOPT, (long)a, 0, 0, 0);
	return r ? 0 : type;
}
