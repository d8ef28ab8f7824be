/* SPDX-License-Identifier: MIT */
#ifndef IN_H
#define IN_H

#include <fcntl.h>
#include "path.h"
#include "wasi.h"

/* Hosts differ in what they call a descriptor that is none, or no directory;
 * what they say of the descriptor decides. */
static inline int __overstat_wasi_in_refused(int dirfd, unsigned code)
{
	struct fdstat st;

	if (code == WASI_NOENT)
		return -ENOENT;
	if (__overstat_wasi_fd_fdstat_get(dirfd, &st))
		return -EBADF;
	if (st.fs_filetype != FILETYPE_DIRECTORY)
		return -ENOTDIR;
	return __overstat_wasi_errno(code);
}

/* The host's record of a path in a directory, with the slashes at its end seen
 * to, and the bits of st_known that are no facts; 0 or -errno. */
static inline int __overstat_wasi_in(int dirfd, const char *path, int flags,
	struct wasi_filestat *s, uint32_t *unknown)
{
	int directory;
	size_t len = __overstat_path_trim(path, &directory);
	int follow = directory || !(flags & AT_SYMLINK_NOFOLLOW);
	unsigned code;

	/* Bun and wasi-js have it at a file too. */
	directory |= len == 1 && *path == '.';
	__overstat_wasi_clear(s); /* as in ask.h */
	code = (unsigned)__overstat_wasi_path_filestat_get(
		dirfd, follow, path, len, s);
	if (code)
		return __overstat_wasi_in_refused(dirfd, code);
	if (directory && s->filetype != FILETYPE_DIRECTORY)
		return -ENOTDIR;
	if (!__overstat_wasi_is_named(s->filetype))
		s->filetype = FILETYPE_UNKNOWN;
	*unknown = __overstat_wasi_links(s, 0);
	return 0;
}

#endif
