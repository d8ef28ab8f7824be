/* SPDX-License-Identifier: MIT */
/* The host's record straight into wasi-libc's struct stat: how the plain
 * functions ask. */
#ifndef NATIVE_H
#define NATIVE_H

#include "ask.h"
#include "to_stat.h"

#define AT(member, other) \
	(offsetof(struct stat, member) == offsetof(struct wasi_stat, other))
_Static_assert(sizeof(struct stat) == sizeof(struct wasi_stat) &&
		AT(st_dev, dev) && AT(st_ino, ino) && AT(st_nlink, nlink) &&
		AT(st_mode, mode) && AT(st_gid, gid) && AT(st_rdev, rdev) &&
		AT(st_size, size) && AT(st_blksize, blksize) &&
		AT(st_blocks, blocks) && AT(st_atim, tim[0].sec) &&
		AT(st_mtim, tim[1].sec) && AT(st_ctim, tim[2].sec) &&
		AT(st_atim.tv_nsec, tim[0].nsec),
	"struct stat");
#undef AT

static inline int __overstat_native_fstat(int fd, struct stat *buf)
{
	struct wasi_filestat s;
	uint32_t unknown;
	int r;

	if (fd < 0)
		return -EBADF;
	if (!buf)
		return -EFAULT;
	r = __overstat_wasi_ask(fd, &s, &unknown);
	return r ? r : __overstat_wasi_to_stat(&s, (void *)buf);
}

static inline int __overstat_native_fstatat(
	int dirfd, const char *path, int flags, struct stat *buf)
{
	struct wasi_filestat s;
	uint32_t unknown;
	int r;

	if (!path || !buf)
		return -EFAULT;
	if (__overstat_wasi_is_descriptor(dirfd, path, flags))
		return __overstat_native_fstat(dirfd, buf);
	r = __overstat_wasi_ask_at(dirfd, path, flags, &s, &unknown);
	return r ? r : __overstat_wasi_to_stat(&s, (void *)buf);
}

#endif
