/* SPDX-License-Identifier: MIT */
/* For -include: calls and numbers of Unix that sqlite3 names and WASI has not.
 * There are no permissions and owners to change, and fcntl() of wasi-libc
 * refuses the locks; sqlite3 is opened with its VFS that takes none. */
#ifndef UNIX_CALLS_H
#define UNIX_CALLS_H

#include <sys/types.h>

#define F_RDLCK 0
#define F_WRLCK 1
#define F_UNLCK 2
#define F_GETLK 5
#define F_SETLK 6
#define F_SETLKW 7

static inline int fchmod(int fd, mode_t mode)
{
	(void)fd;
	(void)mode;
	return 0;
}

static inline int fchown(int fd, uid_t uid, gid_t gid)
{
	(void)fd;
	(void)uid;
	(void)gid;
	return 0;
}

static inline uid_t geteuid(void)
{
	return 0;
}

#endif
