/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "nt.h"

int __overstat_nt_ask(void *handle, struct nt_stat *s)
{
	uint32_t type;
	nt_status r = __overstat_nt_device(handle, &type);

	if (r < 0)
		return __overstat_nt_errno(r);
	r = NT_INVALID_INFO_CLASS;
	if (__overstat_nt_has_files(type))
		r = __overstat_nt_record(handle, s);
	if (__overstat_nt_is_refusal(r)) {
		*s = (struct nt_stat){
			.attributes = NT_NO_FILE,
			.device_type = type,
			.links = 1,
		};
		return 0;
	}
	return __overstat_nt_errno(r);
}
