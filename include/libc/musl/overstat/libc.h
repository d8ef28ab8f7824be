/* SPDX-License-Identifier: MIT */
/* musl: what more than one of the overlay's headers asks of it. */
#ifndef _OVERSTAT_LIBC_H
#define _OVERSTAT_LIBC_H
#pragma GCC system_header
#include <features.h>

#define __OVERSTAT_AT 1
#define __OVERSTAT_LSTAT 1
#define __OVERSTAT_FDATASYNC 1

#endif
