/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "linux.h"

int __overstat_linux_arranged(struct kstat *k)
{
	__overstat_linux_arrange(k);
	return 0;
}
