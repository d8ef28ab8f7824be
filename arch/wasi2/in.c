/* SPDX-License-Identifier: MIT */
#include "wasi2.h"

/* Hosts and the libc differ in what they call a descriptor that is none, or no
 * directory; what they say of the descriptor decides. */
static inline int refused(int dirfd, int r)
{
	struct wasi2_stat s;
	uint32_t unknown;

	if (r == -ENOENT)
		return r;
	if (__overstat_wasi2_ask(dirfd, &s, &unknown) == -EBADF)
		return -EBADF;
	return S_ISDIR(s.mode) ? r : -ENOTDIR;
}

/* What a link leads to. wasi-libc has the inode of the link then beside the other
 * members of the file (fstatat.c: flag | AT_SYMLINK_NOFOLLOW), so a file and a
 * directory are opened, which of others may wait or do something. */
static inline int followed(
	int dirfd, const char *path, struct wasi2_stat *s, uint32_t *unknown)
{
	int fd = -1;

	if (__overstat_wasi2_libc_fstatat(dirfd, path, s, 0))
		return -errno;
	if (S_ISREG(s->mode) || S_ISDIR(s->mode))
		fd = __wasilibc_nocwd_openat_nomode(dirfd, path, O_RDONLY);
	if (fd < 0 || __overstat_wasi2_libc_fstat(fd, s)) {
		s->ino = 0;
		*unknown = ST_KNOWN_INO;
	}
	if (fd >= 0)
		close(fd);
	return 0;
}

/* A path in a directory, without slashes at its end. */
int __overstat_wasi2_in(int dirfd, const char *path, int follow,
	struct wasi2_stat *s, uint32_t *unknown)
{
	*unknown = 0;
	if (__overstat_wasi2_libc_fstatat(dirfd, path, s, AT_SYMLINK_NOFOLLOW))
		return refused(dirfd, -errno);
	if (follow && S_ISLNK(s->mode))
		return followed(dirfd, path, s, unknown);
	return 0;
}
