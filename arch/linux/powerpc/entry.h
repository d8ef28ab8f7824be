/* SPDX-License-Identifier: MIT */
/* A system call of powerpc, 32-bit and 64-bit: number in r0, arguments from r3,
 * result in r3; an error is a positive number and the summary overflow bit; r0
 * and r4 to r12 are lost. */
#ifndef ENTRY_H
#define ENTRY_H

static inline long __overstat_syscall(
	long n, long a, long b, long c, long d, long e)
{
	register long r0 __asm__("r0") = n;
	register long r3 __asm__("r3") = a;
	register long r4 __asm__("r4") = b;
	register long r5 __asm__("r5") = c;
	register long r6 __asm__("r6") = d;
	register long r7 __asm__("r7") = e;

	__asm__ __volatile__(
		"sc\n\t"
		"bns+ 1f\n\t"
		"neg %1, %1\n"
		"1:"
		: "+r"(r0), "+r"(r3), "+r"(r4), "+r"(r5), "+r"(r6), "+r"(r7)
		:
		: "memory", "cr0", "ctr", "r8", "r9", "r10", "r11", "r12");
	return r3;
}

#endif
