/* SPDX-License-Identifier: MIT */
/* What the files of this folder share. */
#ifndef LINUX_H
#define LINUX_H

#include "kstat.h"

#pragma GCC visibility push(hidden)

OVERSTAT_BACKEND_IS(linux);

/* Here and in __overstat_linux_fstatat a path that is NULL is the descriptor
 * itself. These are the calls that were there before statx. */
int __overstat_linux_older(
	int dirfd, const char *path, int flags, struct kstat *);

#pragma GCC visibility pop

#endif
