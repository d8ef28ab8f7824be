/* SPDX-License-Identifier: MIT */
/* What the programs ask for and a libc without an operating system has not, so
 * that they link and say so: a call of it fails with ENOSYS. */
#include <errno.h>

#define ABSENT(name) \
	__attribute__((__weak__)) int name(void); \
	int name(void) \
	{ \
		errno = ENOSYS; \
		return -1; \
	}
ABSENT(lstat)
ABSENT(fstatat)
ABSENT(stat)
ABSENT(mkdir)
ABSENT(chdir)
ABSENT(rename)
ABSENT(link)
ABSENT(symlink)
ABSENT(futimens)
ABSENT(ftruncate)
ABSENT(pathconf)
ABSENT(fsync)
ABSENT(chmod)
ABSENT(umask)
ABSENT(geteuid)
ABSENT(getegid)
ABSENT(getcwd)
ABSENT(time)
ABSENT(unlink)
