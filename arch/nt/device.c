/* SPDX-License-Identifier: MIT */
#include "nt.h"

nt_status __overstat_nt_device(void *handle, struct nt_device *d)
{
	if (!__overstat_nt_is_old_console(handle))
		return __overstat_nt_query(
			handle, NT_VOLUME_INFO(NT_DEVICE, sizeof *d), d);
	d->type = NT_CONSOLE;
	return 0;
}
