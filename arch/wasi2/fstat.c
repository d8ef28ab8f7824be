/* SPDX-License-Identifier: MIT */
#include "wasi2.h"

int __overstat_wasi2_fstat(int fd, struct kstat *k)
{
	struct wasi2_stat s;
	uint32_t unknown;
	int saved = errno, r = __overstat_wasi2_ask(fd, &s, &unknown);

	if (!r)
		__overstat_wasi2_to_kstat(&s, 1, unknown, k);
	errno = saved;
	return r;
}
