/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "nt.h"

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

/* The status of a file; NT_REFUSED where there is no file system. */
static nt_status record(void *handle, struct nt_stat *s)
{
	uint32_t build = nt_build();
	int older = build < NT_BUILD_STAT;
	nt_status r = 0;

	if (build >= NT_BUILD_STAT_BASIC) {
		r = __overstat_nt_query(handle, NT_STAT_BASIC, s, sizeof *s);
		if (r <= 0)
			return r;
	}
	if (!older) {
		r = __overstat_nt_query(handle, NT_STAT, s, NT_STAT_SIZE);
		older = r > 0;
	}
	if (older)
		r = __overstat_nt_older(handle, s);
	return r ? r : __overstat_nt_volume(handle, s);
}

int __overstat_nt_ask(void *handle, struct nt_stat *s)
{
	uint32_t type;
	nt_status r = __overstat_nt_device(handle, &type);

	if (r < 0)
		return __overstat_nt_errno(r);
	r = NT_REFUSED;
	if (__overstat_nt_has_files(type))
		r = record(handle, s);
	if (r != NT_REFUSED)
		return __overstat_nt_errno(__overstat_nt_refusal(r));
	*s = (struct nt_stat){
		.attributes = NT_NO_FILE,
		.device_type = type,
		.links = 1,
	};
	return 0;
}
