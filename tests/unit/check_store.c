/* SPDX-License-Identifier: MIT */
/* src/internal/store.h for the layouts of this machine, and for those of i386,
 * which are elsewhere as i386.h declares them. */
#include <stdio.h>
#include "unit.h"
#include "layouts.h"

extern const struct layout x86_64_stat, x86_64_stat64x, i386_stat, i386_stat64,
	i386_stat64_time64, i386_statx, i386_stat64x, i386_musl,
	i386_stat_clamped, i386_stat64_clamped, i386_stat64_time64_clamped,
	i386_musl_clamped, x86_64_stat_clamped, s390x_stat, s390x_stat64x,
	s390x_stat_clamped;

static const struct layout *const layouts[] = {
#ifdef __x86_64__
	&x86_64_stat, &x86_64_stat64x, &x86_64_stat_clamped,
#endif
#ifdef __s390x__
	&s390x_stat, &s390x_stat64x, &s390x_stat_clamped,
#endif
	&i386_stat, &i386_stat64, &i386_stat64_time64, &i386_statx,
	&i386_stat64x, &i386_musl, &i386_stat_clamped, &i386_stat64_clamped,
	&i386_stat64_time64_clamped, &i386_musl_clamped
};

#define TEST(check) \
	START_TEST(test_##check) \
	{ \
		char why[WHY]; \
\
		WANT(!check(layouts[_i], why), "%s", why); \
	} \
	END_TEST

TEST(members_are_where_they_belong)
TEST(a_value_is_stored_or_is_eoverflow)
TEST(a_nanosecond_is_stored)
TEST(two_members_overflow_like_one)

int main(void)
{
	Suite *s = suite_create("store");
	int i, n = sizeof layouts / sizeof *layouts;

	for (i = 0; i < n; i++) {
		/* Check keeps the pointer. */
		static char names[sizeof layouts / sizeof *layouts][64];
		TCase *c;

		snprintf(names[i], sizeof names[i], "%s%s", layouts[i]->name,
			layouts[i]->clamps ? "_clamped" : "");
		c = tcase_create(names[i]);

#define ADD(check) tcase_add_loop_test(c, test_##check, i, i + 1)
		ADD(members_are_where_they_belong);
		ADD(a_value_is_stored_or_is_eoverflow);
		ADD(a_nanosecond_is_stored);
		ADD(two_members_overflow_like_one);
		suite_add_tcase(s, c);
	}
	return run(s);
}
