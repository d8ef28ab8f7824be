/* SPDX-License-Identifier: MIT */
#include "nt.h"

nt_status __overstat_nt_answer(nt_status s)
{
	if (__overstat_nt_is_filled(s))
		return 0;
	if (s == NT_ACCESS_DENIED)
		return NT_DENIED;
	return __overstat_nt_is_refusal(s) ? NT_REFUSED : s;
}
