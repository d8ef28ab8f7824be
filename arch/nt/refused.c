/* SPDX-License-Identifier: MIT */
#include "name.h"
#include "query.h"

/* The status of a file that nobody may open, from the entry of its directory; or
 * refused. */
static int entry(void *root, const struct nt_string *name, int refused,
	int directory, int nofollow, struct kstat *k)
{
	size_t n = name->length / 2u, last = __overstat_nt_last(name->text, n);
	struct nt_string mask =
		__overstat_nt_string(name->text + last, n - last);
	/* In the system's tree with its backslash: without, a drive's own directory
	 * would be the drive. */
	struct nt_string parent = __overstat_nt_string(
		name->text, root && last ? last - 1 : last);
	struct nt_entry e = { 0 };
	struct nt_stat s;
	struct nt_io io;
	nt_status r;
	void *h;

	if (!__overstat_nt_is_mask(mask.text, n - last) ||
		(!root && !parent.length) ||
		__overstat_nt_open(
			root, &parent, NT_READ_DATA, NT_DIRECTORY_FILE, &h) < 0)
		return refused;
	r = NtQueryDirectoryFile(h, NULL, NULL, NULL, &io, &e, sizeof e,
		NT_ID_FULL_ENTRY, 1, &mask, 1);
	if (__overstat_nt_is_filled(r) && e.attributes) {
		__overstat_nt_from_entry(&e, &s);
		r = __overstat_nt_volume(h, &s);
	} else {
		r = NT_ACCESS_DENIED;
	}
	NtClose(h);
	if (r < 0)
		return refused;
	/* Its target cannot be read, to tell a link. */
	if (s.tag == NT_TAG_MOUNT_POINT)
		s.tag = 0;
	if (__overstat_nt_is_link(&s) && !nofollow)
		return -EACCES;
	if (directory && !(s.attributes & NT_DIRECTORY))
		return -ENOTDIR;
	__overstat_nt_fill(&s, k);
	k->known &= ~(uint32_t)ST_KNOWN_NLINK;
	return 0;
}

/* Whether the root, or NULL, is open and no directory. */
static int is_file(void *root)
{
	struct nt_standard standard;

	return root &&
		__overstat_nt_query(
			root, NT_STANDARD, &standard, sizeof standard) >= 0 &&
		!standard.directory;
}

/* NT has one status for a directory of the path that is not there and for one that is
 * a file; which it is, the first of them that is there says. */
static int is_below_file(void *root, const struct nt_string *name)
{
	size_t n = name->length / 2u;
	struct nt_string parent;
	nt_status r;
	void *h;

	while ((n = __overstat_nt_last(name->text, n)) > 0) {
		parent = __overstat_nt_string(name->text, --n);
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

int __overstat_nt_refused(void *root, struct nt_string *name, nt_status s,
	int directory, int nofollow, struct kstat *k)
{
	int e = __overstat_nt_errno(s);

	switch (s) {
	case NT_ACCESS_DENIED:
	case NT_SHARING_VIOLATION:
		return entry(root, name, e, directory, nofollow, k);
	case NT_OBJECT_PATH_NOT_FOUND:
		if (is_below_file(root, name))
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
