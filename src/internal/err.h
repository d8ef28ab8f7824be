/* SPDX-License-Identifier: MIT */
#ifndef ERR_H
#define ERR_H

#include <errno.h>

/* Sets errno to -r and returns -1. */
int __overstat_err(int r) __attribute__((__visibility__("hidden")));

/* What a public function returns for 0 or -errno; errno is left on success. */
static inline int __overstat_ret(int r)
{
	return __builtin_expect(r, 0) ? __overstat_err(r) : 0;
}

#endif
