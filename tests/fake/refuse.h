/* SPDX-License-Identifier: MIT */
/* In place of src/internal/refuse.h. */
#ifndef REFUSE_H
#define REFUSE_H

#include "call.h"
#include "fake.h"

static inline int __overstat_refuse(enum call call, int x)
{
	return __overstat_fake.refused[call][x];
}

#endif
