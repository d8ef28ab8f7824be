/* SPDX-License-Identifier: MIT */
#include "nt.h"

nt_status __overstat_nt_device(void *handle, uint32_t *type)
{
	struct nt_device d;
	struct nt_io io;
	nt_status s;

	if (__overstat_nt_is_old_console(handle)) {
		*type = NT_CONSOLE;
		return 0;
	}
	s = NtQueryVolumeInformationFile(handle, &io, &d, sizeof d, NT_DEVICE);
	if (s >= 0)
		*type = d.type;
	return s;
}
