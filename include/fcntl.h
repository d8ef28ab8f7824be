/* SPDX-License-Identifier: MIT */
/* The libc's <fcntl.h>, and the constants of fstatat that it lacks. */
#ifndef OVERSTAT_LINT
#pragma GCC system_header
#endif
#ifndef _OVERSTAT_FCNTL_H
#define _OVERSTAT_FCNTL_H

#include <overstat/libc_fcntl.h>

#if defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE
#ifndef AT_FDCWD
#define AT_FDCWD (-100)
#endif
#ifndef AT_SYMLINK_NOFOLLOW
#define AT_SYMLINK_NOFOLLOW 0x100
#endif
#ifndef AT_NO_AUTOMOUNT
#define AT_NO_AUTOMOUNT 0x800
#endif
#ifndef AT_EMPTY_PATH
#define AT_EMPTY_PATH 0x1000
#endif
#endif

#endif
