/* SPDX-License-Identifier: MIT */
/* A system call of loongarch64: number in a7, arguments from a0, result in a0; t0
 * to t8 are lost. Its kernel had no fstat before 6.11: statx came first. */
#ifndef SYSCALL_H
#define SYSCALL_H

enum {
	NR_fcntl = 25,
	NR_fstat = -1, /* none: the kernel answers ENOSYS */
	NR_fstatat = -1, /* none: the kernel answers ENOSYS */
	NR_getsockopt = 209,
	NR_ioctl = 29,
	NR_statx = 291
};

static inline long __overstat_syscall(
	long n, long a, long b, long c, long d, long e)
{
	register long a7 __asm__("$a7") = n;
	register long a0 __asm__("$a0") = a;
	register long a1 __asm__("$a1") = b;
	register long a2 __asm__("$a2") = c;
	register long a3 __asm__("$a3") = d;
	register long a4 __asm__("$a4") = e;

	__asm__ __volatile__("syscall 0"
			     : "+r"(a0)
			     : "r"(a7), "r"(a1), "r"(a2), "r"(a3), "r"(a4)
			     : "$t0", "$t1", "$t2", "$t3", "$t4", "$t5", "$t6",
			     "$t7", "$t8", "memory");
	return a0;
}

#endif
