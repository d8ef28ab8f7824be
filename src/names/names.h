/* SPDX-License-Identifier: MIT */
/* The libc's own names, for objects that were compiled without our headers.
 * fsync and fdatasync are not among them: the libc's own are what overstat
 * calls. */
#ifndef NAMES_H
#define NAMES_H

#include <sys/stat.h>

#define SYMBOL(name) __asm__(__OVERSTAT_STR(__USER_LABEL_PREFIX__) name)

#endif
