/* SPDX-License-Identifier: MIT */
/* A medium without owners, modes and times takes them, and keeps none: neither libc
 * has these, and programs give what they have made those of what they have read. */
#include <sys/types.h>

struct utimbuf;
int chmod(const char *, mode_t);
int fchmod(int, mode_t);
int chown(const char *, uid_t, gid_t);
int fchown(int, uid_t, gid_t);
int utime(const char *, const struct utimbuf *);

int chmod(const char *path, mode_t mode)
{
	(void)path, (void)mode;
	return 0;
}

int fchmod(int fd, mode_t mode)
{
	(void)fd, (void)mode;
	return 0;
}

int chown(const char *path, uid_t owner, gid_t group)
{
	(void)path, (void)owner, (void)group;
	return 0;
}

int fchown(int fd, uid_t owner, gid_t group)
{
	(void)fd, (void)owner, (void)group;
	return 0;
}

int utime(const char *path, const struct utimbuf *times)
{
	(void)path, (void)times;
	return 0;
}
