/* SPDX-License-Identifier: MIT */
#include "nt.h"

nt_status __overstat_nt_query(void *handle, int class, void *buf, uint32_t size)
{
	struct nt_io io;

	return __overstat_nt_answer(
		NtQueryInformationFile(handle, &io, buf, size, class));
}
