/* SPDX-License-Identifier: MIT */
#include "nt.h"

/* NT_ID has what of the serial number NT_VOLUME has not, but is missing on Windows 7,
 * on FAT and over SMB. A class that is refused has left its record. */
nt_status __overstat_nt_volume(void *handle, struct nt_stat *s)
{
	struct nt_volume v = { 0 };
	struct nt_io io;
	nt_status r = __overstat_nt_answer(NtQueryVolumeInformationFile(
		handle, &io, &v, sizeof v, NT_VOLUME));

	if (r < 0)
		return r;
	s->full = (struct nt_id){ v.serial, { 0, 0 } };
	if (v.serial && __overstat_nt_is_id(s->id))
		return 0;
	r = __overstat_nt_query(handle, NT_ID, &s->full, sizeof s->full);
	if (v.serial)
		s->full.serial = v.serial;
	return r < 0 ? r : 0;
}
