/* SPDX-License-Identifier: MIT */
/* A system call of the ARM EABI: number in r7, arguments from r0, result in r0.
 * r7 is the frame pointer of Thumb code, so it is put there and back by hand. */
#ifndef SYSCALL_H
#define SYSCALL_H

enum {
	NR_fcntl = 221, /* fcntl64 */
	NR_fstat = 197, /* fstat64 */
	NR_fstatat = 327, /* fstatat64 */
	NR_getsockopt = 295,
	NR_ioctl = 54,
	NR_statx = 397
};

static inline long __overstat_syscall(
	long n, long a, long b, long c, long d, long e)
{
	register long r0 __asm__("r0") = a;
	register long r1 __asm__("r1") = b;
	register long r2 __asm__("r2") = c;
	register long r3 __asm__("r3") = d;
	register long r4 __asm__("r4") = e;
	long r7;

	__asm__ __volatile__("mov %[r7], r7\n\t"
			     "mov r7, %[n]\n\t"
			     "svc 0\n\t"
			     "mov r7, %[r7]"
			     : "+r"(r0), [r7] "=&r"(r7)
			     : [n] "r"(n), "r"(r1), "r"(r2), "r"(r3), "r"(r4)
			     : "memory");
	return r0;
}

#endif
