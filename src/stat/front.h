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

#pragma GCC visibility push(hidden)

/* Status of a path: what the public function returns. */
int HIDDEN(at)(int dirfd, const char *path, struct NAME(stat) *, int flags);

/* What a public function returns that was answered r, and with 0 this record. */
int HIDDEN(answer)(int r, struct kstat *, struct NAME(stat) *);

#pragma GCC visibility pop

#endif
