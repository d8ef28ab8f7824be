/* SPDX-License-Identifier: MIT */
/* newlib's <sys/stat.h>: its functions have no label and take ours in a second
 * declaration. How wide its types are is a matter of the CPU and the version:
 * configure has found out, and put the overstat/widths.h here that says so. */
#ifndef _OVERSTAT_LIBC_STAT_H
#define _OVERSTAT_LIBC_STAT_H
#pragma GCC system_header
#include <overstat/libc.h>
#include_next <sys/stat.h>
#include <overstat/widths.h>
#endif
