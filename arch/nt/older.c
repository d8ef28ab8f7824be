/* SPDX-License-Identifier: MIT */
#include "nt.h"
#include "sources.h"

/* The parts that NT_ALL is made of. One that is refused leaves zeros. */
static nt_status parts(void *handle, struct nt_all *all)
{
	nt_status r;

	*all = (struct nt_all){ 0 };
	r = __overstat_nt_query(
		handle, NT_BASIC, &all->basic, sizeof all->basic);
	if (r < 0)
		return r;
	r = __overstat_nt_query(
		handle, NT_STANDARD, &all->standard, sizeof all->standard);
	if (r)
		return r;
	r = __overstat_nt_query(handle, NT_INTERNAL, &all->id, sizeof all->id);
	return r < 0 ? r : 0;
}

nt_status __overstat_nt_older(void *handle, struct nt_stat *s)
{
	struct nt_all all;
	struct nt_tag tag = { 0, 0 };
	nt_status r = __overstat_nt_query(handle, NT_ALL, &all, sizeof all);

	if (r > 0)
		r = parts(handle, &all);
	if (r)
		return r;
	if (all.basic.attributes & NT_REPARSE_POINT)
		r = __overstat_nt_query(handle, NT_TAG, &tag, sizeof tag);
	if (r < 0)
		return r;
	__overstat_nt_from_all(&all, r ? 0 : tag.tag, s);
	return 0;
}
