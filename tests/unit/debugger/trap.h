/* SPDX-License-Identifier: MIT */
/* In place of the CPU's trap.h: a debugger of the test. */
#ifndef TRAP_H
#define TRAP_H

long scripted_trap(long operation, const void *block);

static inline long __overstat_semihost_trap(long operation, const void *block)
{
	return scripted_trap(operation, block);
}

#endif
