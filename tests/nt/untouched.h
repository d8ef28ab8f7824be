/* SPDX-License-Identifier: MIT */
/* A record that is as it was filled before the call. */
#ifndef UNTOUCHED_H
#define UNTOUCHED_H

#include <stddef.h>

enum {
	FILL = 0xcc
};

static inline int is_untouched(const void *record, size_t size)
{
	const unsigned char *p = record;

	while (size--)
		if (p[size] != FILL)
			return 0;
	return 1;
}

#endif
