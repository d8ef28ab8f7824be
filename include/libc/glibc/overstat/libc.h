/* SPDX-License-Identifier: MIT */
/* glibc: what more than one of the overlay's headers asks of it. Our feature
 * macros show its 64-bit types; <bits/stat.h>, which <fcntl.h> reads as well as
 * <sys/stat.h>, must know of that before either. */
#ifndef _OVERSTAT_LIBC_H
#define _OVERSTAT_LIBC_H
#pragma GCC system_header
#include <features.h>

#if (defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE) && \
	!defined __USE_LARGEFILE64
#define __USE_LARGEFILE64 1
#ifdef _SYS_TYPES_H
/* Read before, without these, by a header that is not in the overlay. */
typedef __blkcnt64_t blkcnt64_t;
#ifndef __ino64_t_defined
typedef __ino64_t ino64_t;
#define __ino64_t_defined
#endif
#ifndef __off64_t_defined
typedef __off64_t off64_t;
#define __off64_t_defined
#endif
#endif
#endif
#ifdef _BS2000_SOURCE
#include <sys/types.h>
#endif

#if defined __USE_ATFILE || defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE
#define __OVERSTAT_AT 1
#endif
/* What glibc shows, no more: the names are the program's otherwise. */
#if defined __USE_XOPEN_EXTENDED || defined __USE_XOPEN2K || \
	defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE
#define __OVERSTAT_LSTAT 1
#endif
#if defined __USE_POSIX199309 || defined __USE_UNIX98
#define __OVERSTAT_FDATASYNC 1
#endif

#endif
