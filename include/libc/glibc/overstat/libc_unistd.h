/* SPDX-License-Identifier: MIT */
/* glibc's <unistd.h>, fsync and fdatasync moved aside as in libc_stat.h. */
#ifndef _OVERSTAT_LIBC_UNISTD_H
#define _OVERSTAT_LIBC_UNISTD_H
#pragma GCC system_header
#include <overstat/libc.h>

#define fsync(fd) __overstat_libc_fsync(fd)
#define fdatasync(fd) __overstat_libc_fdatasync(fd)
#include_next <unistd.h>
#undef fsync
#undef fdatasync

#endif
