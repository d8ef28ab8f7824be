/* SPDX-License-Identifier: MIT */
/* In place of arch/linux/syscall.h: its numbers, and a function of the test. */
#pragma GCC system_header
#ifndef SCRIPT_SYSCALL_H
#define SCRIPT_SYSCALL_H

#define __overstat_syscall __overstat_real_syscall
#include_next <syscall.h>
#undef __overstat_syscall

long scripted_syscall(long n, long a, long b, long c, long d, long e);

static inline long __overstat_syscall(
	long n, long a, long b, long c, long d, long e)
{
	return scripted_syscall(n, a, b, c, d, e);
}

#endif
