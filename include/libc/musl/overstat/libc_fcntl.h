/* SPDX-License-Identifier: MIT */
#ifndef _OVERSTAT_LIBC_FCNTL_H
#define _OVERSTAT_LIBC_FCNTL_H
#pragma GCC system_header
#include <overstat/libc.h>
#include_next <fcntl.h>
#endif
