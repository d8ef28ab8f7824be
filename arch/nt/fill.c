/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "nt.h"

void __overstat_nt_fill(const struct nt_stat *s, struct kstat *k)
{
	__overstat_nt_to_kstat(s, k);
}
