/* SPDX-License-Identifier: MIT */
/* The handles of newlib's descriptors are in a static table of librdimon
 * (libgloss/arm/syscalls.c), which only these of its global functions look into:
 * _isatty says whether ISTTY is 1, and _swistat has FLEN as the size, or fails
 * with EBADF for a descriptor that the table has not, or with the host's error.
 * Both set errno, on success too. */
#ifndef BY_FD_H
#define BY_FD_H

#include "semihost.h"

int _isatty(int fd);
int _swistat(int fd, struct stat *);

static inline int __overstat_semihost_by_fd(int fd, unsigned long *size)
{
	int kind, saved = errno;
	struct stat s;

	*size = 0;
	if (_isatty(fd)) {
		kind = SEMIHOST_TERMINAL;
	} else if (_swistat(fd, &s)) {
		kind = errno == EBADF ? -EBADF : SEMIHOST_PIPE;
	} else if (!s.st_size && fd <= 2) {
		kind = SEMIHOST_PIPE; /* as in semihost.h */
	} else {
		kind = SEMIHOST_FILE;
		*size = (unsigned long)s.st_size;
	}
	errno = saved;
	return kind;
}

#endif
