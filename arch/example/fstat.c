/* SPDX-License-Identifier: MIT */
#include "example.h"

int __overstat_example_fstat(int fd, struct kstat *k)
{
	struct example_record rec;
	unsigned code = __overstat_example_ask(fd, &rec);

	if (!code)
		__overstat_example_to_kstat(&rec, k);
	return __overstat_example_errno(code);
}
