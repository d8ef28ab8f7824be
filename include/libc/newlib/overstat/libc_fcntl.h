/* SPDX-License-Identifier: MIT */
/* newlib's <fcntl.h>, and the constants of fstatat that it hides in some modes: its
 * own numbers, which the library is made with. */
#ifndef _OVERSTAT_LIBC_FCNTL_H
#define _OVERSTAT_LIBC_FCNTL_H
#pragma GCC system_header
#include <overstat/libc.h>
#include_next <fcntl.h>

#define __OVERSTAT_AT_FDCWD (-2)
#define __OVERSTAT_AT_SYMLINK_NOFOLLOW 2
#define __OVERSTAT_AT_EMPTY_PATH 16
#if defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE
#ifndef AT_FDCWD
#define AT_FDCWD __OVERSTAT_AT_FDCWD
#endif
#ifndef AT_SYMLINK_NOFOLLOW
#define AT_SYMLINK_NOFOLLOW __OVERSTAT_AT_SYMLINK_NOFOLLOW
#endif
#ifndef AT_EMPTY_PATH
#define AT_EMPTY_PATH __OVERSTAT_AT_EMPTY_PATH
#endif
#endif
#endif
