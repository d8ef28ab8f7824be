/* SPDX-License-Identifier: MIT */
/* Its kernel never had a call with 32-bit time: no fstat before statx. */
#ifndef SYSCALL_H
#define SYSCALL_H

#include "../riscv/entry.h"

enum {
	NR_fcntl = 25, /* fcntl64 */
	NR_fstat = -1, /* none: the kernel answers ENOSYS */
	NR_fstatat = -1, /* none: the kernel answers ENOSYS */
	NR_getsockopt = 209,
	NR_ioctl = 29,
	NR_statx = 291
};

#endif
