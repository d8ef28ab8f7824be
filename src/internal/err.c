/* SPDX-License-Identifier: MIT */
#include "err.h"

int __overstat_err(int r)
{
	/* A positive number is nobody's error: a system that was kept from
	 * answering. */
	errno = r < 0 ? -r : EIO;
	return -1;
}
