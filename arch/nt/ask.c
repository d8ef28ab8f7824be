/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "nt.h"

/* The first builds with these classes. Not to ask before saves a call that would be
 * refused; a build that refuses one all the same is asked the next. */
enum {
	NT_BUILD_STAT = 16299,
	NT_BUILD_STAT_BASIC = 26048
};

/* The status of a file, or the refusal of all classes, which have left the record. */
static nt_status record(void *handle, struct nt_stat *s)
{
	uint32_t build = NT_BUILD;
	nt_status r = NT_DENIED;

	if (build >= NT_BUILD_STAT_BASIC) {
		r = __overstat_nt_query(
			handle, NT_FILE_INFO(NT_STAT_BASIC, sizeof *s), s);
		if (r <= 0)
			return r;
	}
	if (build >= NT_BUILD_STAT)
		r = __overstat_nt_query(
			handle, NT_FILE_INFO(NT_STAT, NT_STAT_SIZE), s);
	if (r > 0)
		r = __overstat_nt_older(handle, s);
	return r ? r : __overstat_nt_volume(handle, s);
}

int __overstat_nt_ask(void *handle, struct nt_stat *s)
{
	nt_status r;

	*s = (struct nt_stat){ .attributes = NT_NO_FILE, .links = 1 };
	r = __overstat_nt_device(handle, &s->device);
	if (r || !__overstat_nt_has_files(s->device.type))
		return __overstat_nt_errno(r);
	/* Refused but not denied: there is no file system. */
	s->attributes = NT_NO_FILE | NT_HAS_FILES;
	r = record(handle, s);
	return __overstat_nt_errno(r <= 0 || r == NT_DENIED ? r : 0);
}
