/* SPDX-License-Identifier: MIT */
/* A system call of mips, the o32 ABI: number in v0 ($2), arguments from a0 ($4),
 * the fifth on the stack, result in v0; an error is a positive number and 1 in
 * a3 ($7). */
#ifndef SYSCALL_H
#define SYSCALL_H

enum {
	NR_fcntl = 4220, /* fcntl64 */
	NR_fstat = 4215, /* fstat64 */
	NR_fstatat = 4293, /* fstatat64 */
	NR_getsockopt = 4173,
	NR_ioctl = 4054,
	NR_statx = 4366
};

static inline long __overstat_syscall(
	long n, long a, long b, long c, long d, long e)
{
	register long v0 __asm__("$2") = n;
	register long a0 __asm__("$4") = a;
	register long a1 __asm__("$5") = b;
	register long a2 __asm__("$6") = c;
	register long a3 __asm__("$7") = d;

	__asm__ __volatile__("subu $sp, $sp, 32\n\t"
			     "sw %[e], 16($sp)\n\t"
			     "syscall\n\t"
			     "addu $sp, $sp, 32"
			     : "+r"(v0), "+r"(a3)
			     : "r"(a0), "r"(a1), "r"(a2), [e] "r"(e)
			     : "$1", "$3", "$8", "$9", "$10", "$11", "$12",
			     "$13", "$14", "$15", "$24", "$25", "hi", "lo",
			     "memory");
	return a3 && v0 > 0 ? -v0 : v0;
}

#endif
