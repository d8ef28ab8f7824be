/* SPDX-License-Identifier: MIT */
/* What the functions of a layout share. */
#ifndef FRONT_H
#define FRONT_H

#include <fcntl.h>
#include <sys/stat.h>
#include <kstat.h>
#include "err.h"
#include "layout.h"
#include "refuse.h"

/* A topmost backend with an inline.h has its two here without a frame of their own;
 * configure sets this. */
#ifdef OVERSTAT_INLINE
#include "inline.h"
#define __overstat_sys_fstat OVERSTAT_PASTE(OVERSTAT_BACKEND, inline_fstat)
#define __overstat_sys_fstatat OVERSTAT_PASTE(OVERSTAT_BACKEND, inline_fstatat)
#endif

#pragma GCC visibility push(hidden)

/* Status of a path: what the public function returns. */
int HIDDEN(at)(int dirfd, const char *path, struct NAME(stat) *, int flags);

/* What a public function returns that was answered r, and with 0 this record. */
int HIDDEN(answer)(int r, struct kstat *, struct NAME(stat) *);

#pragma GCC visibility pop

#endif
