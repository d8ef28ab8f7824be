/* SPDX-License-Identifier: MIT */
/* In place of src/internal/refuse.h. */
#ifndef REFUSE_H
#define REFUSE_H

#include "fake.h"

enum call {
	CALL_FSTAT,
	CALL_STAT,
	CALL_LSTAT,
	CALL_FSTATAT
};

static inline int __overstat_refuse(enum call call, int x)
{
	return __overstat_fake.refused[call][x];
}

#endif
