/* SPDX-License-Identifier: MIT */
#include "nt.h"
#include "sources.h"

/* The first builds with these classes. Not to ask before saves a call that would be
 * refused; a build that refuses one all the same is asked the next. */
enum {
	NT_BUILD_STAT = 16299,
	NT_BUILD_STAT_BASIC = 26048
};

static uint32_t nt_build(void)
{
	uint32_t major, minor, build;

	RtlGetNtVersionNumbers(&major, &minor, &build);
	/* The upper bits are of the kind of build. */
	return major < 10 ? 0 : build & 0xffff;
}

nt_status __overstat_nt_record(void *handle, struct nt_stat *s)
{
	uint32_t build = nt_build();
	nt_status r = NT_INVALID_INFO_CLASS;

	if (build >= NT_BUILD_STAT_BASIC) {
		r = __overstat_nt_query(handle, NT_STAT_BASIC, s, sizeof *s);
		if (r >= 0 && !__overstat_nt_is_id(s->id))
			s->id = __overstat_nt_fold(s->id128);
		if (!__overstat_nt_goes_on(r))
			return r;
	}
	if (build >= NT_BUILD_STAT)
		r = __overstat_nt_query(handle, NT_STAT, s, NT_STAT_SIZE);
	if (__overstat_nt_goes_on(r))
		r = __overstat_nt_older(handle, s);
	if (r < 0)
		return r;
	s->serial = 0;
	return __overstat_nt_volume(handle, s);
}
