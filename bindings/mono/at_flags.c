/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include "mono.h"

int __overstat_mono_at_flags(int32_t flags)
{
	static const int32_t table[][2] = {
		{ MONO_AT_SYMLINK_NOFOLLOW, AT_SYMLINK_NOFOLLOW },
		{ MONO_AT_NO_AUTOMOUNT, AT_NO_AUTOMOUNT },
		{ MONO_AT_EMPTY_PATH, AT_EMPTY_PATH },
	};
	int r = 0;

	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		if (flags & table[i][0])
			r |= table[i][1];
		flags &= ~table[i][0];
	}
	return flags ? -1 : r;
}
