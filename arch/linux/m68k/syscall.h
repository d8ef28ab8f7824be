/* SPDX-License-Identifier: MIT */
/* A system call of m68k: number and result in d0, arguments in d1 to d5. */
#ifndef SYSCALL_H
#define SYSCALL_H

#define NR_socketcall 102
enum {
	NR_fcntl = 239, /* fcntl64 */
	NR_fstat = 197, /* fstat64 */
	NR_fstatat = 293, /* fstatat64 */
	NR_getsockopt = 362,
	NR_ioctl = 54,
	NR_statx = 379
};

static inline long __overstat_syscall(
	long n, long a, long b, long c, long d, long e)
{
	register long d0 __asm__("d0") = n;
	register long d1 __asm__("d1") = a;
	register long d2 __asm__("d2") = b;
	register long d3 __asm__("d3") = c;
	register long d4 __asm__("d4") = d;
	register long d5 __asm__("d5") = e;

	__asm__ __volatile__("trap #0"
			     : "+r"(d0)
			     : "r"(d1), "r"(d2), "r"(d3), "r"(d4), "r"(d5)
			     : "memory");
	return d0;
}

#endif
