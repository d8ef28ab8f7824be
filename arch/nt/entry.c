/* SPDX-License-Identifier: MIT */
#include "name.h"
#include "nt.h"
#include "sources.h"

/* The entry with the name mask, and on which volume. */
static nt_status look_up(
	void *directory, struct nt_string *mask, struct nt_stat *s)
{
	struct nt_entry e = { 0 };
	struct nt_io io;
	nt_status r = NtQueryDirectoryFile(directory, NULL, NULL, NULL, &io, &e,
		sizeof e, NT_ID_FULL_ENTRY, 1, mask, 1);

	if (!__overstat_nt_is_filled(r) || !e.name_length)
		return NT_ACCESS_DENIED;
	__overstat_nt_from_entry(&e, s);
	return __overstat_nt_volume(directory, s);
}

nt_status __overstat_nt_entry(
	void *root, const struct nt_string *name, struct nt_stat *s)
{
	size_t n = name->length / 2u, last = __overstat_nt_last(name->text, n);
	struct nt_string mask =
		__overstat_nt_string(name->text + last, n - last);
	/* In the system's tree with its backslash: without it a drive's own
	 * directory would be the drive. */
	struct nt_string parent = __overstat_nt_string(
		name->text, root && last ? last - 1 : last);
	nt_status r = NT_ACCESS_DENIED;
	void *h;

	if (__overstat_nt_is_mask(mask.text, n - last) &&
		(root || parent.length))
		r = __overstat_nt_open(
			root, &parent, NT_READ_DATA, NT_DIRECTORY_FILE, &h);
	if (r < 0)
		return r;
	r = look_up(h, &mask, s);
	NtClose(h);
	return r;
}
