/* SPDX-License-Identifier: MIT */
/* A system call, from what the CPU's cpu.h says:
 *
 *	CPU_ENTER      the instruction, which may name the operands n, e and saved
 *	CPU_REGISTERS  of the number and the five arguments; none is any
 *	CPU_NUMBERS    of the calls, where they are not those that new CPUs share;
 *	               -1 is none: the kernel answers ENOSYS. socketcall is one for
 *	               all that sockets do, and until Linux 4.3 there was no other
 *	CPU_LOST       other registers that are lost, a comma behind each
 *	CPU_STAT       the older record: kernel_stat.h
 *
 * The result comes in the register of the first argument and no other is changed,
 * unless it says
 *
 *	CPU_RESULT_IN_N  in that of the number
 *	CPU_ERROR_IN_D   so too, and in that of the fourth whether it is an error
 *	CPU_OUT, CPU_IN  the operands that are changed and those that are not, and
 *	CPU_RESULT       which of them is the result
 *
 * One stub serves all calls: it is inline, and a register that a call does not
 * read is set to zero, which costs nothing worth a second. */
#ifndef SYSCALL_H
#define SYSCALL_H

#define R(name) __asm__(name)
#include <cpu.h>

#ifndef CPU_NUMBERS
#define CPU_NUMBERS \
	NR_fcntl = 25, NR_fstat = 80, NR_fstatat = 79, NR_getsockopt = 209, \
	NR_ioctl = 29, NR_socketcall = -1, NR_statx = 291
#endif
#if defined CPU_RESULT_IN_N
#define CPU_OUT "+r"(rn)
#define CPU_IN "r"(ra), "r"(rb), "r"(rc), "r"(rd), "r"(re)
#define CPU_RESULT rn
#elif defined CPU_ERROR_IN_D
#define CPU_OUT "+r"(rn), "+r"(rd)
#define CPU_IN "r"(ra), "r"(rb), "r"(rc), [e] "r"(re)
/* clang-format off */
#define CPU_RESULT rd && rn > 0 ? -rn : rn
/* clang-format on */
#elif !defined CPU_RESULT
#define CPU_RESULT ra
#endif
#ifndef CPU_OUT
#define CPU_OUT "+r"(ra)
#endif
#ifndef CPU_IN
#define CPU_IN [n] "r"(rn), "r"(rb), "r"(rc), "r"(rd), "r"(re)
#endif
#ifndef CPU_LOST
#define CPU_LOST
#endif

/* clang-format off */
enum { CPU_NUMBERS };

#define CPU_DECLARE(N, A, B, C, D, E) \
	register long rn N = n; register long ra A = a; \
	register long rb B = b; register long rc C = c; \
	register long rd D = d; register long re E = e
/* clang-format on */

static inline long __overstat_syscall(
	long n, long a, long b, long c, long d, long e)
{
	CPU_REGISTERS(CPU_DECLARE);
	long saved = 0; /* for a register that is put back by hand */

	(void)saved, (void)rn, (void)ra, (void)rb, (void)rc, (void)rd, (void)re;
	/* clang-format off */
	__asm__ __volatile__(CPU_ENTER : CPU_OUT : CPU_IN : CPU_LOST "memory");
	/* clang-format on */
	return CPU_RESULT;
}

#endif
