/* SPDX-License-Identifier: MIT */
/* In place of src/internal/refuse.h: "POSIX-BC correction status < A47". */
#ifndef REFUSE_H
#define REFUSE_H

#include "bs2000.h"
#include "call.h"

static inline int __overstat_refuse(enum call call, int x)
{
	if (!x || !atomic_load(&__overstat_bs2000_state.old))
		return 0;
	switch (call) {
	case CALL_FSTAT:
		return -EINVAL;
	case CALL_FSTATAT:
		return -ENOSYS;
	default:
		return 0;
	}
}

#endif
