/* SPDX-License-Identifier: MIT */
#include "nt.h"

int __overstat_nt_goes_on(nt_status s)
{
	return __overstat_nt_is_refusal(s) || s == NT_ACCESS_DENIED;
}
