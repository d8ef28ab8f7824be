/* SPDX-License-Identifier: MIT */
/* src/internal/path.h. */
#include <string.h>
#include "path.h"
#include "unit.h"

static const struct {
	const char *path;
	size_t length;
	int directory;
} cases[] = {
	{ "", 0, 0 },
	{ "/", 1, 0 },
	{ "//", 1, 1 },
	{ "///", 1, 1 },
	{ "/.", 1, 1 },
	{ "/./", 1, 1 },
	{ ".", 1, 0 },
	{ "..", 2, 0 },
	{ "./", 1, 1 },
	{ "../", 2, 1 },
	{ "./.", 1, 1 },
	{ "a", 1, 0 },
	{ "a/", 1, 1 },
	{ "a///", 1, 1 },
	{ "a/.", 1, 1 },
	{ "a/./", 1, 1 },
	{ "a//.//./", 1, 1 },
	/* these say which directory, or are names */
	{ "a/..", 4, 0 },
	{ "a/../", 4, 1 },
	{ "a.", 2, 0 },
	{ "a./", 2, 1 },
	{ "a/.b", 4, 0 },
	{ "a/...", 5, 0 },
	{ "/a", 2, 0 },
	{ "/a/b/", 4, 1 },
};

START_TEST(slashes_and_dots_at_the_end_are_trimmed)
{
	size_t i;

	for (i = 0; i < sizeof cases / sizeof *cases; i++) {
		int directory = 2;
		size_t n = __overstat_path_trim(cases[i].path, &directory);

		WANT(n == cases[i].length && directory == cases[i].directory,
			"\"%s\": %d bytes, directory %d; expected %d, %d",
			cases[i].path, (int)n, directory, (int)cases[i].length,
			cases[i].directory);
	}
}
END_TEST

int main(void)
{
	Suite *s = suite_create("path");
	TCase *c = tcase_create("path.h");

	tcase_add_test(c, slashes_and_dots_at_the_end_are_trimmed);
	suite_add_tcase(s, c);
	return run(s);
}
