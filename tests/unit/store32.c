/* SPDX-License-Identifier: MIT */
/* The checks of layouts.c as a program that needs nothing but a libc. */
#include <stdio.h>
#include "layouts.h"

extern const struct layout i386_stat, i386_stat64, i386_stat64_time64,
	i386_statx, i386_stat64x, i386_stat_clamped, i386_stat64_clamped,
	i386_stat64_time64_clamped;

static const struct layout *const layouts[] = { &i386_stat, &i386_stat64,
	&i386_stat64_time64, &i386_statx, &i386_stat64x, &i386_stat_clamped,
	&i386_stat64_clamped, &i386_stat64_time64_clamped };

static const struct {
	const char *name;
	int (*check)(const struct layout *, char *);
} checks[] = {
	{ "members_are_where_they_belong", members_are_where_they_belong },
	{ "a_value_is_stored_or_is_eoverflow",
		a_value_is_stored_or_is_eoverflow },
	{ "a_nanosecond_is_stored", a_nanosecond_is_stored },
	{ "two_members_overflow_like_one", two_members_overflow_like_one },
};

int main(void)
{
	char why[WHY];
	size_t i, j;
	int failed = 0;

	for (i = 0; i < sizeof layouts / sizeof *layouts; i++) {
		for (j = 0; j < sizeof checks / sizeof *checks; j++) {
			const char *c = checks[j].name,
				   *clamped =
					   layouts[i]->clamps ? "_clamped" : "",
				   *l = layouts[i]->name;

			if (!checks[j].check(layouts[i], why)) {
				printf("ok store32:%s%s:%s\n", l, clamped, c);
				continue;
			}
			printf("not ok store32:%s%s:%s: %s\n", l, clamped, c,
				why);
			failed = 1;
		}
	}
	return failed;
}
