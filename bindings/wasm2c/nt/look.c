/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include "front.h"
#include "guest.h"

/* IsReparseTagNameSurrogate(): it stands for another file. */
#define NT_TAG_SURROGATE 0x20000000u

/* Whatever NT or a filter of its goes on through to another file, or may: a driver need
 * not say the tag. Any user can make one, also one that looks like a mounted volume: a
 * module leaves its directory there. */
static int leads_elsewhere(const struct nt_stat *s)
{
	return s->attributes & NT_REPARSE_POINT &&
		(!s->tag || s->tag & NT_TAG_SURROGATE);
}

uint32_t __overstat_w2c_look(int dirfd, const char *path, struct stat64x *st)
{
	uint16_t text[W2C_PATH_MAX];
	struct nt_stat s;
	struct kstat k;
	int r = __overstat_w2c_units(path, text);

	if (r >= 0)
		r = __overstat_nt_ask_text(
			dirfd, text, (size_t)r, AT_SYMLINK_NOFOLLOW, &s);
	if (!r && leads_elsewhere(&s))
		s.tag = NT_TAG_SYMLINK;
	if (!r)
		__overstat_nt_fill(&s, &k);
	return HIDDEN(answer)(r, &k, st) ? __overstat_wasi_code(errno) : 0;
}
