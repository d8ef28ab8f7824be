/* SPDX-License-Identifier: MIT */
/* What the harnesses share. A variable without a value is any value to cbmc; so is
 * what the functions here return. */
#ifndef PROOF_H
#define PROOF_H

#include <stddef.h>
#include <stdint.h>

void __CPROVER_assume(_Bool);
void __CPROVER_assert(_Bool, const char *);
void __CPROVER_output(const char *, ...);
#define ASSUME __CPROVER_assume
#define PROVE __CPROVER_assert
/* A value that is told of a counterexample. */
#define SHOW(value) __CPROVER_output(#value, value)

/* Integers in which nothing here overflows. */
typedef __int128 wide;

uint64_t nondet_u64(void);
uint32_t nondet_u32(void);
int nondet_int(void);
size_t nondet_size(void);

/* Whether a value is one of an integer of so many bytes. */
static _Bool fits(wide value, int bytes, int sign)
{
	wide values = (wide)1 << (8 * bytes);
	wide least = sign ? -(values / 2) : 0;

	return value >= least && value < least + values;
}

/* 0, or an index at which two ranges of bytes differ is found: any is tried. */
#define SAME(a, b, size) \
	({ \
		size_t at = nondet_size(); \
		ASSUME(at < (size)); \
		((const unsigned char *)(a))[at] == \
			((const unsigned char *)(b))[at]; \
	})

#endif
