/* SPDX-License-Identifier: MIT */
#include "bs2000.h"
#include "err.h"

static int is_digit(char c)
{
	return c >= '0' && c <= '9';
}

int bs2000_correction(const char *status)
{
	if (!status)
		return __overstat_err(-EFAULT);
	if (*status < 'A' || *status > 'Z' || !is_digit(status[1]) ||
		!is_digit(status[2]) || status[3])
		return __overstat_err(-EINVAL);
	atomic_store(&__overstat_bs2000_state.old, strcmp(status, "A47") < 0);
	return 0;
}
