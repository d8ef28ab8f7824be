/* SPDX-License-Identifier: MIT */
/* What the files of this folder share. */
#ifndef METAL_H
#define METAL_H

#include <fcntl.h>
#include <string.h>
#include "convert.h"

/* What is behind a descriptor or a path, and what its volume says of it. Of a path
 * only o.volume is set. */
struct metal {
	struct overstat_status s;
	struct overstat_open o;
};

#pragma GCC visibility push(hidden)
OVERSTAT_BACKEND_IS(metal);

/* Each returns 0 or -errno.
 *
 *	by_fd, by_path  its status, complete
 *	in    that of a path relative to an open directory, or of ""
 *	sync  fsync, or for data fdatasync
 */
int __overstat_metal_by_fd(int fd, struct metal *);
int __overstat_metal_by_path(
	int dirfd, const char *path, int flags, struct metal *);
int __overstat_metal_in(int dirfd, const char *path, int flags, struct metal *);
int __overstat_metal_sync(int fd, int data);

/* A path within m->o.volume. */
int __overstat_metal_ask(const char *path, int flags, struct metal *);

/* Into the libc's struct, where r is 0: r, or -EOVERFLOW and nothing is written. */
int __overstat_metal_to_stat(int r, const struct metal *, struct stat *);
#pragma GCC visibility pop

/* What is behind a descriptor, of which o comes with zeros; or what the firmware
 * returned, not yet looked at. */
static inline int __overstat_metal_open(int fd, struct overstat_open *o)
{
	int r = overstat_lookup(fd, o);

	return r || o->volume ? r : -EBADF;
}

#endif
