/* SPDX-License-Identifier: MIT */
#ifndef SYSCALL_H
#define SYSCALL_H

#include "../riscv/entry.h"

enum {
	NR_fcntl = 25,
	NR_fstat = 80,
	NR_fstatat = 79, /* newfstatat */
	NR_getsockopt = 209,
	NR_ioctl = 29,
	NR_statx = 291
};

#endif
