/* SPDX-License-Identifier: MIT */
#include "nt.h"

int __overstat_nt_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	struct nt_stat s;
	int r = __overstat_nt_ask_at(dirfd, path, flags, &s);

	if (!r)
		__overstat_nt_fill(&s, k);
	return r;
}
