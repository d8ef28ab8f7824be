/* SPDX-License-Identifier: MIT */
/* The five imports, under the linker names that wasi-libc gives them, so that a
 * module that uses both has each once. */
#ifndef WASI_H
#define WASI_H

#include "convert.h"
#include "kstat.h"

#pragma GCC visibility push(hidden)
OVERSTAT_BACKEND_IS(wasi);

/* path_filestat_get of a path in dirfd, with the slashes at its end seen to. */
int __overstat_wasi_in(int dirfd, const char *path, int flags, struct kstat *);
#pragma GCC visibility pop

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
