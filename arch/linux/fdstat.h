/* SPDX-License-Identifier: MIT */
/* What the kernel says of a descriptor into struct fdstat. Pure. */
#ifndef FDSTAT_H
#define FDSTAT_H

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include "rights.h"

/* socktype: what SO_TYPE says of a socket; 0: nothing. */
static inline int __overstat_linux_filetype(uint32_t mode, int socktype)
{
	if (!S_ISSOCK(mode))
		return __overstat_filetype(mode);
	switch (socktype) {
	case 0:
		return FILETYPE_UNKNOWN;
	case SOCK_DGRAM:
		return FILETYPE_SOCKET_DGRAM;
	case SOCK_RAW:
		return FILETYPE_SOCKET_RAW;
	case SOCK_SEQPACKET:
		return FILETYPE_SOCKET_SEQPACKET;
	default:
		return FILETYPE_SOCKET_STREAM;
	}
}

static inline uint16_t __overstat_linux_fdflags(int flags)
{
	unsigned r = 0;

	if (flags & O_APPEND)
		r |= FDFLAGS_APPEND;
	if (flags & O_NONBLOCK)
		r |= FDFLAGS_NONBLOCK;
	if (flags & O_DSYNC)
		r |= FDFLAGS_DSYNC;
	/* One bit pattern on Linux: open(2). */
	if ((flags & O_SYNC) == O_SYNC)
		r |= FDFLAGS_SYNC | FDFLAGS_RSYNC;
	return (uint16_t)r;
}

/* flags: what F_GETFL says. */
static inline void __overstat_linux_to_fdstat(
	uint32_t mode, int socktype, int terminal, int flags, struct fdstat *st)
{
	int access = flags & (O_RDONLY | O_WRONLY | O_RDWR);

	*st = (struct fdstat){
		.fs_filetype =
			(uint8_t)__overstat_linux_filetype(mode, socktype),
		.fs_flags = __overstat_linux_fdflags(flags),
	};
	if (!(flags & O_PATH))
		/* With both bits, Linux's mode 3, it is for ioctl alone. */
		__overstat_rights(st, terminal,
			access == O_RDONLY || access == O_RDWR,
			access == O_WRONLY || access == O_RDWR);
}

#endif
