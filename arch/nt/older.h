/* SPDX-License-Identifier: MIT */
/* The classes that every Windows has: NT_ALL, where it is refused the parts that it
 * is made of, and for a reparse point its tag. */
#ifndef OLDER_H
#define OLDER_H

#include "query.h"

static inline nt_status __overstat_nt_parts(void *handle, struct nt_stat *s)
{
	struct nt_basic basic;
	struct nt_standard standard;
	nt_int64 id;
	nt_status r =
		__overstat_nt_query(handle, NT_BASIC, &basic, sizeof basic);

	if (r >= 0)
		__overstat_nt_from_basic(&basic, s);
	else if (!__overstat_nt_goes_on(r))
		return r;
	r = __overstat_nt_query(
		handle, NT_STANDARD, &standard, sizeof standard);
	if (r < 0)
		return r;
	__overstat_nt_from_standard(&standard, s);
	r = __overstat_nt_query(handle, NT_INTERNAL, &id, sizeof id);
	if (r >= 0)
		s->id = id;
	return __overstat_nt_goes_on(r) ? 0 : r;
}

static inline nt_status __overstat_nt_older(void *handle, struct nt_stat *s)
{
	struct nt_all all;
	struct nt_tag tag;
	nt_status r = __overstat_nt_query(handle, NT_ALL, &all, sizeof all);

	if (__overstat_nt_is_filled(r)) {
		__overstat_nt_from_basic(&all.basic, s);
		__overstat_nt_from_standard(&all.standard, s);
		s->id = all.id;
	} else {
		if (__overstat_nt_goes_on(r))
			r = __overstat_nt_parts(handle, s);
		if (r < 0)
			return r;
	}
	if (!(s->attributes & NT_REPARSE_POINT))
		return 0;
	r = __overstat_nt_query(handle, NT_TAG, &tag, sizeof tag);
	if (r >= 0)
		s->tag = tag.tag;
	return __overstat_nt_goes_on(r) ? 0 : r;
}

#endif
