/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "nt.h"

int __overstat_nt_ask_name(void *root, struct nt_string *name, int directory,
	int nofollow, struct nt_stat *s)
{
	uint32_t options = directory ? NT_DIRECTORY_FILE : 0;
	uint32_t itself = nofollow ? NT_OPEN_REPARSE_POINT : 0;
	void *h;
	int r;
	nt_status status = __overstat_nt_open(
		root, name, NT_READ_ATTRIBUTES, options | itself, &h);

	/* A socket of the file system, or what only one program can run. */
	if (status == NT_CANNOT_FOLLOW && !itself) {
		itself = NT_OPEN_REPARSE_POINT;
		status = __overstat_nt_open(
			root, name, NT_READ_ATTRIBUTES, options | itself, &h);
	}
	if (status < 0)
		return __overstat_nt_refused(
			root, name, status, directory, nofollow, s);
	r = __overstat_nt_ask(h, s);
	if (!r && __overstat_nt_is_followed(s->attributes, s->tag)) {
		if (nofollow)
			__overstat_nt_target(h, s);
		else if (itself)
			r = -EACCES;
		else
			s->tag = 0; /* of what it was followed to, and none */
	}
	NtClose(h);
	return r;
}
