/* SPDX-License-Identifier: MIT */
/* A system call of s390x: number in r1, arguments from r2, result in r2. */
#ifndef SYSCALL_H
#define SYSCALL_H

#define NR_socketcall 102
enum {
	NR_fcntl = 55,
	NR_fstat = 108,
	NR_fstatat = 293, /* newfstatat */
	NR_getsockopt = 365,
	NR_ioctl = 54,
	NR_statx = 379
};

static inline long __overstat_syscall(
	long n, long a, long b, long c, long d, long e)
{
	register long r1 __asm__("r1") = n;
	register long r2 __asm__("r2") = a;
	register long r3 __asm__("r3") = b;
	register long r4 __asm__("r4") = c;
	register long r5 __asm__("r5") = d;
	register long r6 __asm__("r6") = e;

	__asm__ __volatile__("svc 0"
			     : "+d"(r2)
			     : "d"(r1), "d"(r3), "d"(r4), "d"(r5), "d"(r6)
			     : "memory");
	return r2;
}

#endif
