/* SPDX-License-Identifier: MIT */
/* Whether a call of the backend leaves errno as it was. */
#ifndef ERRNO_LEFT_H
#define ERRNO_LEFT_H

#include <errno.h>
#include <stdio.h>

static int failed;

/* expected: 0, or the -errno that the call must return. */
#define CHECK(what, expected, call) \
	do { \
		int mark_, r_, e_; \
		for (mark_ = 0; mark_ <= 12345; mark_ += 12345) { \
			errno = mark_; \
			r_ = call; \
			e_ = errno; \
			result(what, expected, r_, mark_, e_); \
		} \
	} while (0)

static void result(const char *what, int expected, int r, int mark, int e)
{
	int ok = r == expected && e == mark;

	printf("%s backend: %s returns %d and leaves errno %d",
		ok ? "ok" : "not ok", what, expected, mark);
	if (!ok)
		printf(": returned %d, errno %d", r, e);
	printf("\n");
	failed |= !ok;
}

#endif
