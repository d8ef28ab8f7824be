/* SPDX-License-Identifier: MIT */
/* The five imports, under the linker names that wasi-libc gives them, so that a
 * module that uses both has each once. */
#ifndef WASI_H
#define WASI_H

#include <fcntl.h>
#include "convert.h"
#include "kstat.h"

#pragma GCC visibility push(hidden)
OVERSTAT_BACKEND_IS(wasi);

/* The host's record of a path, and the bits of st_known that are no facts; 0 or
 * -errno. "" is the current directory. */
int __overstat_wasi_ask_at(int dirfd, const char *path, int flags,
	struct wasi_filestat *, uint32_t *unknown);
#pragma GCC visibility pop

/* Whether "" stands for the descriptor. */
static inline int __overstat_wasi_is_descriptor(
	int dirfd, const char *path, int flags)
{
	return flags & AT_EMPTY_PATH && dirfd != AT_FDCWD && !*path;
}

/* volatile, or it becomes a call of memset, which is larger than all of fstat. */
static inline void __overstat_wasi_clear(struct wasi_filestat *s)
{
	volatile uint64_t *word = (void *)s;

	for (size_t i = 0; i < sizeof *s / sizeof *word; i++)
		word[i] = 0;
}

#define IMPORT(name) \
	__asm__("__imported_wasi_snapshot_preview1_" #name) \
		__attribute__((__import_module__("wasi_snapshot_preview1"), \
			__import_name__(#name)))

int __overstat_wasi_fd_filestat_get(int fd, struct wasi_filestat *)
	IMPORT(fd_filestat_get);
int __overstat_wasi_path_filestat_get(int dirfd, int lookup, const char *path,
	size_t len, struct wasi_filestat *) IMPORT(path_filestat_get);
int __overstat_wasi_fd_fdstat_get(int fd, struct fdstat *)
	IMPORT(fd_fdstat_get);
int __overstat_wasi_fd_sync(int fd) IMPORT(fd_sync);
int __overstat_wasi_fd_datasync(int fd) IMPORT(fd_datasync);

#endif
