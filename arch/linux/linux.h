/* SPDX-License-Identifier: MIT */
/* What the files of this folder share. */
#ifndef LINUX_H
#define LINUX_H

#include "kstat.h"

#pragma GCC visibility push(hidden)

OVERSTAT_BACKEND_IS(linux);

struct kernel_stat;

/* What there is to do where statx has returned refused, which is not 0: the
 * call that was there before it, or that error. Here and in the functions of
 * inline.h a path that is NULL is the descriptor itself. */
int __overstat_linux_older(int refused, int dirfd, const char *path, int flags,
	struct kernel_stat *) __attribute__((__cold__));

/* The same into struct kstat. */
int __overstat_linux_fallback(int refused, int dirfd, const char *path,
	int flags, struct kstat *) __attribute__((__cold__));

#pragma GCC visibility pop

#endif
