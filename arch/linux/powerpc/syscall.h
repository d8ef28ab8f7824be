/* SPDX-License-Identifier: MIT */
#ifndef SYSCALL_H
#define SYSCALL_H

#include "entry.h"

#define NR_socketcall 102
enum {
	NR_fcntl = 204, /* fcntl64 */
	NR_fstat = 197, /* fstat64 */
	NR_fstatat = 291, /* fstatat64 */
	NR_getsockopt = 340,
	NR_ioctl = 54,
	NR_statx = 383
};

#endif
