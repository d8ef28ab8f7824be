/* SPDX-License-Identifier: MIT */
#include "name.h"
#include "nt.h"

static int is_file(void *handle)
{
	struct nt_standard s;

	return handle &&
		!__overstat_nt_query(
			handle, NT_FILE_INFO(NT_STANDARD, sizeof s), &s) &&
		!s.directory;
}

/* The first of its directories that is there says it. */
int __overstat_nt_is_below_file(void *root, const struct nt_string *name)
{
	size_t n = name->length / 2u;
	struct nt_string parent;
	nt_status r;
	void *h;

	while ((n = __overstat_nt_last(name->text, n)) > 0) {
		parent = __overstat_nt_string(name->text, --n);
		/* A drive is no directory, and there or not. */
		if (!root && (n < NT_PREFIX || name->text[n - 1] == ':'))
			return 0;
		r = __overstat_nt_open(root, &parent, NT_READ_ATTRIBUTES,
			NT_DIRECTORY_FILE, &h);
		if (r >= 0)
			NtClose(h);
		if (r != NT_OBJECT_PATH_NOT_FOUND)
			return r == NT_NOT_A_DIRECTORY;
	}
	return is_file(root);
}
