/* SPDX-License-Identifier: MIT */
/* glibc's <unistd.h>, fsync and fdatasync moved aside as in libc_stat.h. */
#ifndef _OVERSTAT_LIBC_UNISTD_H
#define _OVERSTAT_LIBC_UNISTD_H
#pragma GCC system_header
#include <overstat/libc.h>

#ifdef __OVERSTAT_BINDS_FSYNC
#define fsync(fd) __overstat_libc_fsync(fd)
#endif
#ifdef __OVERSTAT_BINDS_FDATASYNC
#define fdatasync(fd) __overstat_libc_fdatasync(fd)
#endif
#include_next <unistd.h>
#ifdef __OVERSTAT_BINDS_FSYNC
#undef fsync
#endif
#ifdef __OVERSTAT_BINDS_FDATASYNC
#undef fdatasync
#endif

#endif
