/* SPDX-License-Identifier: MIT */
/* NT's record straight into struct stat: how the plain functions ask. It is a third
 * smaller than by struct kstat, whose known members nobody reads there. */
#ifndef NATIVE_H
#define NATIVE_H

#include <fcntl.h>
#include <sys/stat.h>
#include "nt.h"
#include "public.h"

#define AT(member, other) \
	(offsetof(struct stat, member) == offsetof(struct nt_public, other))
_Static_assert(sizeof(struct stat) == sizeof(struct nt_public) &&
		AT(st_dev, dev) && AT(st_ino, ino) && AT(st_nlink, nlink) &&
		AT(st_blksize, blksize) && AT(st_uid, ids) &&
		AT(st_mode, mode) && AT(st_size, size) &&
		AT(st_blocks, blocks) && AT(st_atim, time[0].sec) &&
		AT(st_atim.tv_nsec, time[0].nsec) && AT(st_mtim, time[1].sec) &&
		AT(st_ctim, time[2].sec),
	"struct stat");
#undef AT

static inline int __overstat_native_fstat(int fd, struct stat *buf)
{
	struct nt_stat s;
	int r;

	if (fd < 0)
		return -EBADF;
	if (!buf)
		return -EFAULT;
	r = __overstat_nt_ask(__overstat_nt_handle(fd), &s);
	return r ? r : __overstat_nt_fill_stat(&s, (void *)buf);
}

static inline int __overstat_native_fstatat(
	int dirfd, const char *path, int flags, struct stat *buf)
{
	struct nt_stat s;
	int r;

	if (!path || !buf)
		return -EFAULT;
	r = __overstat_nt_ask_at(dirfd, path, flags, &s);
	return r ? r : __overstat_nt_fill_stat(&s, (void *)buf);
}

#endif
