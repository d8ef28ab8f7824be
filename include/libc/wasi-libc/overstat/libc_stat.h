/* SPDX-License-Identifier: MIT */
/* wasi-libc's <sys/stat.h>; its other headers are taken in as musl's. */
#ifndef _OVERSTAT_LIBC_STAT_H
#define _OVERSTAT_LIBC_STAT_H
#pragma GCC system_header
#include <overstat/libc.h>
#include_next <sys/stat.h>
#include <overstat/one_layout.h>

/* Before 2022 it had one number for a FIFO and a socket, and takes S_IFMT from
 * it. */
#if S_IFIFO == 0xc000
#undef S_IFIFO
#define S_IFIFO 0010000
#endif
#endif
