/* SPDX-License-Identifier: MIT */
#include "ask.h"

int __overstat_wasi_fstat(int fd, struct kstat *k)
{
	struct wasi_filestat s;
	uint32_t unknown;
	int r = __overstat_wasi_ask(fd, &s, &unknown);

	if (!r)
		__overstat_wasi_to_kstat(&s, unknown, k);
	return r;
}
