/* SPDX-License-Identifier: MIT */
/* "RISC-V Semihosting" 0.95: three instructions of four bytes, in one page. */
#ifndef TRAP_H
#define TRAP_H

/* One copy in each object: in line, the three are aligned to 16 bytes each time. */
static __attribute__((__noinline__)) long __overstat_semihost_trap(
	long operation, const void *block)
{
	register long a0 __asm__("a0") = operation;
	register const void *a1 __asm__("a1") = block;

	/* clang 14 fills an odd number of halves only while instructions of two bytes
	 * are allowed. */
	__asm__ volatile(".balign 16\n"
			 ".option push\n"
			 ".option norvc\n"
			 "slli x0, x0, 0x1f\n"
			 "ebreak\n"
			 "srai x0, x0, 7\n"
			 ".option pop"
			 : "+r"(a0)
			 : "r"(a1)
			 : "memory");
	return a0;
}

#endif
