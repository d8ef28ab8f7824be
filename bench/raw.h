/* SPDX-License-Identifier: MIT */
/* The bare system call, inlined: what any wrapper is measured against. Each
 * loads the registers that the call reads and no other. */
#ifndef RAW_H
#define RAW_H

#if defined __i386__
/* By the entry that the libc has at %gs:16, which is the vDSO's: int $0x80 costs
 * many times as much on a virtual machine. */
static inline long raw5(long n, long a, long b, long c, long d, long e)
{
	__asm__ __volatile__("call *%%gs:16"
			     : "+a"(n)
			     : "b"(a), "c"(b), "d"(c), "S"(d), "D"(e)
			     : "memory");
	return n;
}

#elif defined __x86_64__
static inline long raw2(long n, long a, long b)
{
	__asm__ __volatile__("syscall"
			     : "+a"(n)
			     : "D"(a), "S"(b)
			     : "rcx", "r11", "memory");
	return n;
}

static inline long raw4(long n, long a, long b, long c, long d)
{
	register long r10 __asm__("r10") = d;

	__asm__ __volatile__("syscall"
			     : "+a"(n)
			     : "D"(a), "S"(b), "d"(c), "r"(r10)
			     : "rcx", "r11", "memory");
	return n;
}

static inline long raw5(long n, long a, long b, long c, long d, long e)
{
	register long r10 __asm__("r10") = d;
	register long r8 __asm__("r8") = e;

	__asm__ __volatile__("syscall"
			     : "+a"(n)
			     : "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8)
			     : "rcx", "r11", "memory");
	return n;
}

#else
#error "bench/raw.h: the system call instruction of this CPU is not here yet"
#endif

#endif
