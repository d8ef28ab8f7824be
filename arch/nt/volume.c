/* SPDX-License-Identifier: MIT */
#include "nt.h"
#include "sources.h"

/* NT_ID has what of the serial number NT_VOLUME has not, but is missing on Windows 7,
 * on FAT and over SMB. */
nt_status __overstat_nt_volume(void *handle, struct nt_stat *s)
{
	struct nt_volume v;
	struct nt_id id;
	struct nt_io io;
	nt_status r = NtQueryVolumeInformationFile(
		handle, &io, &v, sizeof v, NT_VOLUME);

	if (__overstat_nt_is_filled(r)) {
		s->serial = v.serial;
		if (__overstat_nt_is_id(s->id))
			return 0;
	} else if (!__overstat_nt_goes_on(r)) {
		return r;
	}
	r = __overstat_nt_query(handle, NT_ID, &id, sizeof id);
	if (r < 0)
		return __overstat_nt_goes_on(r) ? 0 : r;
	if (!s->serial)
		s->serial = id.serial;
	if (!__overstat_nt_is_id(s->id))
		s->id = __overstat_nt_fold(id.id128);
	return 0;
}
