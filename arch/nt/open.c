/* SPDX-License-Identifier: MIT */
#include "nt.h"

nt_status __overstat_nt_open(void *root, struct nt_string *name,
	uint32_t access, uint32_t options, void **handle)
{
	struct nt_object o = {
		.size = sizeof o,
		.root = root,
		.name = name,
		.attributes = NT_CASE_INSENSITIVE,
	};
	struct nt_io io;

	return NtOpenFile(handle, access | NT_SYNCHRONIZE, &o, &io,
		NT_SHARE_ALL, options | NT_SYNCHRONOUS | NT_FOR_BACKUP_INTENT);
}
