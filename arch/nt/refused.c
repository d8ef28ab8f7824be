/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "name.h"
#include "nt.h"

/* A file that nobody may open, as another keeps it for itself. */
static int ask_entry(void *root, const struct nt_string *name, int refused,
	int directory, int nofollow, struct nt_stat *s)
{
	if (__overstat_nt_entry(root, name, s) < 0)
		return refused;
	if (!nofollow && __overstat_nt_is_link(s->attributes, s->tag))
		return -EACCES;
	return directory && !(s->attributes & NT_DIRECTORY) ? -ENOTDIR : 0;
}

int __overstat_nt_refused(void *root, const struct nt_string *name,
	nt_status status, int directory, int nofollow, struct nt_stat *s)
{
	int e = __overstat_nt_errno(status);

	switch (status) {
	case NT_ACCESS_DENIED:
	case NT_SHARING_VIOLATION:
		return ask_entry(root, name, e, directory, nofollow, s);
	case NT_OBJECT_PATH_NOT_FOUND:
		if (__overstat_nt_is_below_file(root, name))
			return -ENOTDIR;
		break;
	case NT_OBJECT_NAME_INVALID:
	case NT_OBJECT_NAME_NOT_FOUND:
		break;
	default:
		return e;
	}
	return __overstat_nt_has_long_component(name->text, name->length / 2u)
		? -ENAMETOOLONG
		: e;
}
