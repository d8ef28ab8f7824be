/* SPDX-License-Identifier: MIT */
#include "nt.h"

nt_status __overstat_nt_query(void *handle, uint32_t info, void *buf)
{
	struct nt_io io;

	return __overstat_nt_answer(
		(info & NT_OF_VOLUME ? NtQueryVolumeInformationFile
				     : NtQueryInformationFile)(
			handle, &io, buf, (uint8_t)info, (uint8_t)(info >> 8)));
}
