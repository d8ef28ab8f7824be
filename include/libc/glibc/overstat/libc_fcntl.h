/* SPDX-License-Identifier: MIT */
/* glibc's <fcntl.h>. It has no O_SEARCH; Linux's O_PATH is what musl takes for
 * it: a directory may be opened without the right to list it, and every at-call
 * through it works. */
#ifndef _OVERSTAT_LIBC_FCNTL_H
#define _OVERSTAT_LIBC_FCNTL_H
#pragma GCC system_header
#include <overstat/libc.h>
#include_next <fcntl.h>

#if defined __USE_XOPEN2K8 && !defined O_SEARCH
#define O_SEARCH __O_PATH
#endif

#endif
