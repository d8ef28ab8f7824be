/* SPDX-License-Identifier: MIT */
/* A system call of mips, the n64 ABI: number in v0 ($2), arguments from a0 ($4),
 * result in v0; an error is a positive number and 1 in a3 ($7). */
#ifndef SYSCALL_H
#define SYSCALL_H

enum {
	NR_fcntl = 5070,
	NR_fstat = 5005,
	NR_fstatat = 5252, /* newfstatat */
	NR_getsockopt = 5054,
	NR_ioctl = 5015,
	NR_statx = 5326
};

static inline long __overstat_syscall(
	long n, long a, long b, long c, long d, long e)
{
	register long v0 __asm__("$2") = n;
	register long a0 __asm__("$4") = a;
	register long a1 __asm__("$5") = b;
	register long a2 __asm__("$6") = c;
	register long a3 __asm__("$7") = d;
	register long a4 __asm__("$8") = e;

	__asm__ __volatile__("syscall"
			     : "+r"(v0), "+r"(a3)
			     : "r"(a0), "r"(a1), "r"(a2), "r"(a4)
			     : "$1", "$3", "$9", "$10", "$11", "$12", "$13",
			     "$14", "$15", "$24", "$25", "hi", "lo", "memory");
	return a3 && v0 > 0 ? -v0 : v0;
}

#endif
