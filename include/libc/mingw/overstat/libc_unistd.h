/* SPDX-License-Identifier: MIT */
/* mingw-w64's <unistd.h>, which has neither fsync nor fdatasync. */
#ifndef _OVERSTAT_LIBC_UNISTD_H
#define _OVERSTAT_LIBC_UNISTD_H
#pragma GCC system_header
#include <overstat/libc.h>
#include_next <unistd.h>
#ifndef __OVERSTAT_FDATASYNC
#undef __OVERSTAT_BINDS_FSYNC
#endif
#endif
