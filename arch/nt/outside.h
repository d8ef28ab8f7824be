/* SPDX-License-Identifier: MIT */
/* Names outside a directory that is open. */
#ifndef OUTSIDE_H
#define OUTSIDE_H

#include "name.h"
#include "nt.h"

/* FileNameInformation: the name on the volume, of which the length is asked. */
struct nt_name_of {
	uint32_t length; /* bytes */
	uint16_t name[2];
};

/* ObjectNameInformation, and room for what is put behind it: more than a stack has. */
struct nt_object_name {
	struct nt_string s;
	uint16_t text[NT_PATH_MAX];
};

/* Makes name that of the directory out directories outside root in the system's tree,
 * and behind it the n units of text. 0, or -errno. */
static inline int __overstat_nt_outside(struct nt_object_name *name, void *root,
	size_t out, const uint16_t *text, size_t n)
{
	struct nt_name_of of;
	size_t len;
	nt_status s =
		NtQueryObject(root, NT_OBJECT_NAME, name, sizeof *name, NULL);

	if (s < 0)
		return __overstat_nt_errno(s);
	s = __overstat_nt_query(root, NT_FILE_INFO(NT_NAME, sizeof of), &of);
	if (s)
		return __overstat_nt_errno(s);
	len = __overstat_nt_above(
		name->s.text, name->s.length / 2u, of.length / 2u, out);
	if (len + n > NT_PATH_MAX)
		return -ENAMETOOLONG;
	while (n--)
		name->s.text[len++] = *text++;
	name->s = __overstat_nt_string(name->s.text, len);
	return 0;
}

#endif
