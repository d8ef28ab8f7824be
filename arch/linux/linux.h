/* SPDX-License-Identifier: MIT */
/* What the files of this folder share. */
#ifndef LINUX_H
#define LINUX_H

#include <errno.h>
#include "kstat.h"

#pragma GCC visibility push(hidden)

OVERSTAT_BACKEND_IS(linux);

/* What there is to do where statx has returned refused, which is not 0: the
 * call that was there before it, or that error. A path that is NULL is the
 * descriptor itself. */
int __overstat_linux_older(int refused, int dirfd, const char *path, int flags,
	struct kstat *) __attribute__((__cold__));

/* SO_TYPE of a socket, or 0 where nobody says. */
int __overstat_linux_socktype(int fd);

/* What statx has filled becomes a struct kstat: 0. */
int __overstat_linux_arranged(struct kstat *);

#pragma GCC visibility pop

/* The kernel does not have this call, or a sandbox does not know it: what some
 * of these say is a positive number, which is no answer to it. */
static inline int __overstat_linux_is_refusal(long r)
{
	return r > 0 || r == -ENOSYS || r == -EPERM || r == -EACCES;
}

/* What such a call, asked last, leaves: 0 or -errno. */
static inline int __overstat_linux_result(int r)
{
	return r > 0 ? -EIO : r;
}

#endif
