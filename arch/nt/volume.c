/* SPDX-License-Identifier: MIT */
#include "nt.h"

/* NT_ID has what of the serial number NT_VOLUME has not, but is missing on Windows 7,
 * on FAT and over SMB. A class that is refused has left its record. */
nt_status __overstat_nt_volume(void *handle, struct nt_stat *s)
{
	struct nt_volume v;
	nt_status r;

	v.serial = 0;
	r = __overstat_nt_query(
		handle, NT_VOLUME_INFO(NT_VOLUME, sizeof v), &v);
	if (r < 0)
		return r;
	if (!v.serial || !__overstat_nt_is_id(s->id))
		r = __overstat_nt_query(
			handle, NT_FILE_INFO(NT_ID, sizeof s->full), &s->full);
	if (v.serial)
		s->full.serial = v.serial;
	return r < 0 ? r : 0;
}
