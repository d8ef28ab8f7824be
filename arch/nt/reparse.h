/* SPDX-License-Identifier: MIT */
/* What FSCTL_GET_REPARSE_POINT says of a link. Pure: nothing here asks the system. */
#ifndef REPARSE_H
#define REPARSE_H

#include "convert.h"

/* REPARSE_DATA_BUFFER, as far as there is room. Of a symbolic link a word of flags
 * stands before the text. */
struct nt_reparse {
	uint32_t tag;
	uint16_t length, reserved; /* of what follows, bytes */
	union {
		struct {
			uint16_t name, name_length; /* bytes, from text */
			uint16_t print, print_length;
			uint16_t text[120];
		} link;
		struct {
			uint32_t version; /* and the text, of UTF-8 */
		} lx;
	};
};

_Static_assert(offsetof(struct nt_reparse, link.text) == 16 &&
		sizeof(struct nt_reparse) == 256,
	"the text");

struct nt_text {
	const uint16_t *text; /* NULL: not known */
	size_t n; /* units */
	size_t more; /* bytes that do not stand in it */
	int cut; /* it is longer: this is how it begins */
};

static inline int __overstat_nt_begins(
	const struct nt_text *t, const char *with)
{
	size_t i;

	for (i = 0; with[i]; i++)
		if (i >= t->n || t->text[i] != (unsigned char)with[i])
			return 0;
	return 1;
}

/* The name in the system's tree, of which the first have bytes of r are there. */
static inline struct nt_text __overstat_nt_link_name(
	const struct nt_reparse *r, size_t have)
{
	struct nt_text t = { NULL, 0, 0, 0 };
	size_t at = offsetof(struct nt_reparse, link.text) + r->link.name;

	if (r->tag == NT_TAG_SYMLINK)
		at += 4;
	if (have < at || (r->link.name | r->link.name_length) & 1)
		return t;
	t.text = (const uint16_t *)r + at / 2;
	t.n = r->link.name_length / 2u;
	if (t.n > (have - at) / 2) {
		t.n = (have - at) / 2;
		t.cut = 1;
	}
	return t;
}

/* A mount point whose target is a volume: the directory that it is for whoever walks
 * through it, as a mounted file system is elsewhere. */
static inline int __overstat_nt_is_volume(const struct nt_text *t)
{
	return __overstat_nt_begins(t, "\\??\\Volume{");
}

/* What readlink() of other systems would show: a name of Win32 without "\??\", and
 * "\\server" for "\??\UNC\server". */
static inline struct nt_text __overstat_nt_shown(struct nt_text t)
{
	size_t skip = 0;

	if (__overstat_nt_begins(&t, "\\??\\UNC\\")) {
		skip = 8;
		t.more = 2;
	} else if (__overstat_nt_begins(&t, "\\??\\")) {
		skip = 4;
	}
	t.text += skip;
	t.n -= skip;
	return t;
}

#endif
