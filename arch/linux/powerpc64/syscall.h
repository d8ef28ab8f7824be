/* SPDX-License-Identifier: MIT */
#ifndef SYSCALL_H
#define SYSCALL_H

#include "../powerpc/entry.h"

#define NR_socketcall 102
enum {
	NR_fcntl = 55,
	NR_fstat = 108,
	NR_fstatat = 291, /* newfstatat */
	NR_getsockopt = 340,
	NR_ioctl = 54,
	NR_statx = 383
};

#endif
