/* SPDX-License-Identifier: MIT */
/* A system call of x86_64: number and result in rax, arguments in rdi, rsi, rdx,
 * r10, r8; rcx and r11 are lost (syscall(2)). */
#ifndef SYSCALL_H
#define SYSCALL_H

enum {
	NR_close = 3,
	NR_fstat = 5,
	NR_ioctl = 16,
	NR_getsockopt = 55,
	NR_fcntl = 72,
	NR_fstatat = 262, /* newfstatat */
	NR_openat = 257,
	NR_pread64 = 17,
	NR_statx = 332
};

static inline long __overstat_syscall(
	long n, long a, long b, long c, long d, long e)
{
	register long r10 __asm__("r10") = d;
	register long r8 __asm__("r8") = e;

	__asm__ __volatile__("syscall"
			     : "+a"(n)
			     : "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8)
			     : "rcx", "r11", "memory");
	return n;
}

#endif
