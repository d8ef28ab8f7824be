/* SPDX-License-Identifier: MIT */
#ifndef _OVERSTAT_LIBC_UNISTD_H
#define _OVERSTAT_LIBC_UNISTD_H
#pragma GCC system_header
#include <overstat/libc.h>
#include_next <unistd.h>
#endif
