/* SPDX-License-Identifier: MIT */
/* A system call of riscv, 32-bit and 64-bit: number in a7, arguments from a0,
 * result in a0. */
#ifndef ENTRY_H
#define ENTRY_H

static inline long __overstat_syscall(
	long n, long a, long b, long c, long d, long e)
{
	register long a7 __asm__("a7") = n;
	register long a0 __asm__("a0") = a;
	register long a1 __asm__("a1") = b;
	register long a2 __asm__("a2") = c;
	register long a3 __asm__("a3") = d;
	register long a4 __asm__("a4") = e;

	__asm__ __volatile__("ecall"
			     : "+r"(a0)
			     : "r"(a7), "r"(a1), "r"(a2), "r"(a3), "r"(a4)
			     : "memory");
	return a0;
}

#endif
