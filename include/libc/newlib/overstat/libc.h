/* SPDX-License-Identifier: MIT */
/* newlib and picolibc, which was made of it: what more than one of the overlay's
 * headers asks of it. Neither declares lstat. */
#ifndef _OVERSTAT_LIBC_H
#define _OVERSTAT_LIBC_H
#pragma GCC system_header
#include <sys/features.h>

#if __ATFILE_VISIBLE || defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE
#define __OVERSTAT_AT 1
#endif
#if __POSIX_VISIBLE >= 200112 || __XSI_VISIBLE || defined _OVERSTAT_SOURCE || \
	defined _BS2000_SOURCE
#define __OVERSTAT_LSTAT 1
#endif
#if __POSIX_VISIBLE >= 199309
#define __OVERSTAT_FDATASYNC 1
#endif

#endif
