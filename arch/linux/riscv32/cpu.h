/* SPDX-License-Identifier: MIT */
/* riscv32. Its kernel never had a call with 32-bit time: there is no fstat before
 * statx, and ENOSYS is the answer. */
#include "../riscv64/cpu.h"
#define CPU_NUMBERS \
	NR_fcntl = 25, NR_fstat = -1, NR_fstatat = -1, NR_getsockopt = 209, \
	NR_ioctl = 29, NR_socketcall = -1, NR_statx = 291
