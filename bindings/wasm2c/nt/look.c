/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include "front.h"
#include "guest.h"

uint32_t __overstat_w2c_look(int dirfd, const char *path, struct stat64x *st)
{
	uint16_t text[W2C_PATH_MAX];
	struct nt_stat s;
	struct kstat k;
	int r = __overstat_w2c_units(path, text);

	if (r >= 0)
		r = __overstat_nt_ask_text(
			dirfd, text, (size_t)r, AT_SYMLINK_NOFOLLOW, &s);
	/* Any user can make one that looks like a mounted volume: a module leaves its
	 * directory there. */
	if (!r && s.tag == NT_TAG_MOUNT_POINT)
		s.tag = NT_TAG_SYMLINK;
	if (!r)
		__overstat_nt_fill(&s, &k);
	return HIDDEN(answer)(r, &k, st) ? __overstat_wasi_code(errno) : 0;
}
