/* SPDX-License-Identifier: MIT */
/* mingw-w64 over msvcrt or ucrt: what more than one of the overlay's headers asks of
 * it. It has one mode: everything is shown, but under NO_OLDNAMES nothing. */
#ifndef _OVERSTAT_LIBC_H
#define _OVERSTAT_LIBC_H
#pragma GCC system_header
#include <sys/types.h>

#ifdef _USE_32BIT_TIME_T
#error "overstat: time_t has 32 bits here; compile with -D__MINGW_USE_VC2005_COMPAT, as overstat-cc does"
#endif

#if !defined NO_OLDNAMES || defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE
#define __OVERSTAT_AT 1
#define __OVERSTAT_LSTAT 1
#define __OVERSTAT_FDATASYNC 1
#endif

#endif
