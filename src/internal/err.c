/* SPDX-License-Identifier: MIT */
#include "err.h"

int __overstat_err(int r)
{
	errno = -r;
	return -1;
}
