/* SPDX-License-Identifier: MIT */
/* What a call did: to errno, and to a struct that was all 0xcc. */
#ifndef RESULT_H
#define RESULT_H

#include <errno.h>
#include <stddef.h>

#define MARK 4711

/* The errno of a call that failed, 0 of one that succeeded and left errno as it
 * was, -1 of one that set it. */
#define RESULT(call) (errno = MARK, result(call))
static int result(int r)
{
	return r ? errno : errno == MARK ? 0 : -1;
}

static int is_filled(const void *buf, size_t n)
{
	const unsigned char *p = buf;

	while (n--)
		if (*p++ != 0xcc)
			return 0;
	return 1;
}

#endif
