/* SPDX-License-Identifier: MIT */
/* A system call of aarch64: number in x8, arguments from x0, result in x0. */
#ifndef SYSCALL_H
#define SYSCALL_H

enum {
	NR_fcntl = 25,
	NR_fstat = 80,
	NR_fstatat = 79, /* newfstatat */
	NR_getsockopt = 209,
	NR_ioctl = 29,
	NR_statx = 291
};

static inline long __overstat_syscall(
	long n, long a, long b, long c, long d, long e)
{
	register long x8 __asm__("x8") = n;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	register long x2 __asm__("x2") = c;
	register long x3 __asm__("x3") = d;
	register long x4 __asm__("x4") = e;

	__asm__ __volatile__("svc 0"
			     : "+r"(x0)
			     : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4)
			     : "memory", "cc");
	return x0;
}

#endif
