/* SPDX-License-Identifier: MIT */
/* wasi-libc's own functions. The way from a descriptor to the host's handle is its
 * secret, so this sits on top of them: those that ours have the names of by their linker
 * names. All set errno; who calls them puts it back. */
#ifndef WASI2_H
#define WASI2_H

#include <fcntl.h>
#include <unistd.h>
#include <overstat/bind.h>
#include <wasi/libc-nocwd.h>
#include "convert.h"

#pragma GCC visibility push(hidden)
OVERSTAT_BACKEND_IS(wasi2);

/* The libc's record of a descriptor or of a path, and the bits of st_known that are no
 * facts; 0 or -errno. "" is the current directory, if it is no descriptor. */
int __overstat_wasi2_ask(int fd, struct wasi2_stat *, uint32_t *unknown);
int __overstat_wasi2_ask_at(int dirfd, const char *path, int flags,
	struct wasi2_stat *, uint32_t *unknown);
int __overstat_wasi2_in(int dirfd, const char *path, int follow,
	struct wasi2_stat *, uint32_t *unknown);
#pragma GCC visibility pop

#define LIBC(name) __asm__(__OVERSTAT_STR(__USER_LABEL_PREFIX__) name)
int __overstat_wasi2_libc_fstat(int fd, struct wasi2_stat *) LIBC("fstat");
int __overstat_wasi2_libc_fstatat(int dirfd, const char *path,
	struct wasi2_stat *, int flags) LIBC("__wasilibc_nocwd_fstatat");
int __overstat_wasi2_libc_fsync(int) LIBC("fsync");
int __overstat_wasi2_libc_fdatasync(int) LIBC("fdatasync");

#define AT(member, other) \
	(offsetof(struct stat, member) == offsetof(struct wasi2_stat, other))
_Static_assert(sizeof(struct stat) == sizeof(struct wasi2_stat) &&
		AT(st_dev, dev) && AT(st_ino, ino) && AT(st_nlink, nlink) &&
		AT(st_mode, mode) && AT(st_size, size) &&
		AT(st_atim, tim[0].sec) && AT(st_mtim, tim[1].sec) &&
		AT(st_ctim, tim[2].sec) && AT(st_atim.tv_nsec, tim[0].nsec),
	"struct stat");
#undef AT
_Static_assert(O_RDONLY == WASI2_RDONLY && O_WRONLY == WASI2_WRONLY &&
		O_APPEND == FDFLAGS_APPEND && O_NONBLOCK == FDFLAGS_NONBLOCK &&
		O_SYNC == FDFLAGS_SYNC,
	"flags");

#endif
