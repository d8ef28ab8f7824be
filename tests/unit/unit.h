/* SPDX-License-Identifier: MIT */
/* What the programs of Check share. */
#ifndef UNIT_H
#define UNIT_H

#include <check.h>
#include <stdlib.h>

/* A check without the mark that Check's own write to a file each time. */
#define WANT(condition, ...) \
	do { \
		if (!(condition)) \
			ck_abort_msg(__VA_ARGS__); \
	} while (0)

/* What st_known says after the call that was there before statx: nothing of a
 * time where the kernel's record has 32 bits for its seconds. */
#define KNOWN_BY_STAT \
	(sizeof((struct kernel_stat *)0)->st_mtime_sec == 8 ? 0x77ffu : 0x771fu)

/* Prints TAP. */
static inline int run(Suite *s)
{
	SRunner *r = srunner_create(s);
	int failed;

	srunner_set_tap(r, "-");
	srunner_run_all(r, CK_SILENT);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
