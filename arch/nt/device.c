/* SPDX-License-Identifier: MIT */
#include "nt.h"

/* A console of Windows 7 has no handle of the kernel's, but a number with these two
 * bits: kernel32's own test. */
static int is_console(const void *handle)
{
	return ((uintptr_t)handle & 0x10000003) == 3;
}

nt_status __overstat_nt_device(void *handle, uint32_t *type)
{
	struct nt_device d;
	struct nt_io io;
	nt_status s;

	if (is_console(handle)) {
		*type = NT_CONSOLE;
		return 0;
	}
	s = NtQueryVolumeInformationFile(handle, &io, &d, sizeof d, NT_DEVICE);
	if (s >= 0)
		*type = d.type;
	return s;
}
