/* SPDX-License-Identifier: MIT */
/* mingw-w64's <fcntl.h>, and the constants of fstatat, of which it has none. */
#ifndef _OVERSTAT_LIBC_FCNTL_H
#define _OVERSTAT_LIBC_FCNTL_H
#pragma GCC system_header
#include <overstat/libc.h>
#include_next <fcntl.h>

#if defined __OVERSTAT_AT && !defined AT_FDCWD
#define AT_FDCWD (-100)
#define AT_SYMLINK_NOFOLLOW 0x100
#define AT_NO_AUTOMOUNT 0x800
#define AT_EMPTY_PATH 0x1000
#endif
#endif
