/* SPDX-License-Identifier: MIT */
/* ino_t, off_t and blkcnt_t have 64 bits. */
#ifndef _OVERSTAT_WIDTHS_H
#define _OVERSTAT_WIDTHS_H
#pragma GCC system_header
#include <overstat/one_layout.h>

/* The archive was made for such a libc. */
typedef char __overstat_another_libc[sizeof(ino_t) == 8 && sizeof(off_t) == 8 &&
			sizeof(blkcnt_t) == 8 && sizeof(time_t) == 8
		? 1
		: -1];
#endif
