/* SPDX-License-Identifier: MIT */
#include "nt.h"

int __overstat_nt_errno(nt_status answer)
{
	return answer ? __overstat_nt_to_errno(answer | INT32_MIN) : 0;
}
