/* SPDX-License-Identifier: MIT */
#include "nt.h"

int __overstat_nt_errno(nt_status status)
{
	return __overstat_nt_to_errno(status);
}
