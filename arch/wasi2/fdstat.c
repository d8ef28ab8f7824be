/* SPDX-License-Identifier: MIT */
#include <sys/socket.h>
#include "wasi2.h"

/* The type of a socket. */
static inline uint8_t socket_type(int fd)
{
	int type = 0;
	socklen_t len = sizeof type;

	if (getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &len))
		return FILETYPE_UNKNOWN;
	return type == SOCK_DGRAM ? FILETYPE_SOCKET_DGRAM
				  : FILETYPE_SOCKET_STREAM;
}

/* A host that does not say the flags of a descriptor that is open leaves those of
 * none, and no right to read or write. */
int __overstat_wasi2_fdstat(int fd, struct fdstat *st)
{
	struct wasi2_stat s;
	uint32_t unknown, mode;
	int saved = errno, r = __overstat_wasi2_ask(fd, &s, &unknown);

	if (!r) {
		int flags = fcntl(fd, F_GETFL);

		mode = __overstat_wasi2_mode(s.mode);
		__overstat_wasi2_to_fdstat(mode,
			S_ISSOCK(mode) ? socket_type(fd) : FILETYPE_UNKNOWN,
			S_ISCHR(mode) && isatty(fd), flags < 0 ? 0 : flags, st);
	}
	errno = saved;
	return r;
}
