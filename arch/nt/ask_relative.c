/* SPDX-License-Identifier: MIT */
#include <crt.h>
#include "name.h"
#include "query.h"

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

/* A name that is out directories outside root: that of the one there in the system's
 * tree, and behind it the n units of text. */
static int ask_outside(struct nt_object_name *name, void *root, size_t out,
	const uint16_t *text, size_t n, int directory, int nofollow,
	struct kstat *k)
{
	struct nt_name_of of;
	size_t len;
	nt_status s =
		NtQueryObject(root, NT_OBJECT_NAME, name, sizeof *name, NULL);

	if (s >= 0)
		s = __overstat_nt_query(root, NT_NAME, &of, sizeof of);
	if (!__overstat_nt_is_filled(s))
		return __overstat_nt_errno(s);
	len = __overstat_nt_outside(
		name->s.text, name->s.length / 2u, of.length / 2u, out);
	if (len + n > NT_PATH_MAX)
		return -ENAMETOOLONG;
	while (n--)
		name->s.text[len++] = *text++;
	name->s.length = (uint16_t)(len * 2);
	return __overstat_nt_ask_name(NULL, &name->s, directory, nofollow, k);
}

int __overstat_nt_ask_relative(
	int dirfd, uint16_t *text, size_t n, int nofollow, struct kstat *k)
{
	int directory = __overstat_nt_is_directory(text, n);
	struct nt_object_name *outside;
	struct nt_string name;
	uint32_t type;
	size_t out;
	void *root;
	int r = dirfd < 0 ? -EBADF : __overstat_nt_handle(dirfd, &root);

	if (!r)
		r = __overstat_nt_errno(__overstat_nt_device(root, &type));
	if (r)
		return r;
	if (!__overstat_nt_has_files(type))
		return -ENOTDIR;
	n = __overstat_nt_resolve(text, n, &out);
	if (n > NT_PATH_MAX)
		return -ENAMETOOLONG;
	if (!out) {
		name = __overstat_nt_string(text, n);
		return __overstat_nt_ask_name(
			root, &name, directory || !n, nofollow, k);
	}
	outside = RtlAllocateHeap(GetProcessHeap(), 0, sizeof *outside);
	if (!outside)
		return -ENOMEM;
	r = ask_outside(
		outside, root, out, text, n, directory || !n, nofollow, k);
	RtlFreeHeap(GetProcessHeap(), 0, outside);
	return r;
}
