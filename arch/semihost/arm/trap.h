/* SPDX-License-Identifier: MIT */
/* Arm's "Semihosting for AArch32 and AArch64", section 3.1. */
#ifndef TRAP_H
#define TRAP_H

static inline long __overstat_semihost_trap(long operation, const void *block)
{
	register long r0 __asm__("r0") = operation;
	register const void *r1 __asm__("r1") = block;

#if __ARM_ARCH_PROFILE == 'M'
	__asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
#elif defined __thumb__
	/* In supervisor mode it would overwrite lr. */
	__asm__ volatile("svc 0xab" : "+r"(r0) : "r"(r1) : "memory", "lr");
#else
	__asm__ volatile("svc 0x123456" : "+r"(r0) : "r"(r1) : "memory", "lr");
#endif
	return r0;
}

#endif
