/* SPDX-License-Identifier: MIT */
#ifndef QUERY_H
#define QUERY_H

#include "nt.h"

static inline nt_status __overstat_nt_query(
	void *handle, int class, void *buf, uint32_t size)
{
	struct nt_io io;

	return NtQueryInformationFile(handle, &io, buf, size, class);
}

/* Another class may say it. A handle that may not read attributes is refused by most,
 * and not by NT_STANDARD. */
static inline int __overstat_nt_goes_on(nt_status s)
{
	return __overstat_nt_is_refusal(s) || s == NT_ACCESS_DENIED;
}

#endif
