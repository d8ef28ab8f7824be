/* SPDX-License-Identifier: MIT */
/* st_nlink, as names come and go. Needs link. */
#include "calls.h"

#define LINKS \
	"the value of the st_nlink member shall be set to the number of " \
	"links to the file"

static void links(const char *when, int fd, const char *path, int expected)
{
	const struct call *c;
	struct answer a;
	const char *p;

	for (c = calls; c < calls + N_CALLS; c++) {
		if (!path && c->kind != FSTAT)
			continue;
		p = status(c, fd, path, &a);
		if (!p)
			p = t_unlike(
				"st_nlink", (long long)a.seen.nlink, expected);
		verdict(p ? p : t_unlike("st_size", a.seen.size, 7),
			"%s of %s %s: \"%s\"", c->name,
			path ? path : "the descriptor", when, LINKS);
	}
}

int main(int argc, char **argv)
{
	struct seen one, two;
	int fd;

	begin(argc, argv);
	make_file("one", 7);
	fd = open("one", O_RDONLY);
	must(fd >= 0);
	links("when made", fd, "one", 1);
	must(!link("one", "two"));
	links("after link", fd, "one", 2);
	links("after link", fd, "two", 2);
	one = truth("one");
	two = truth("two");
	verdict(differs(&one, &two),
		"two links have one status: \"The st_ino and st_dev fields "
		"taken together uniquely identify the file within the "
		"system\"");
	must(!link("one", "three"));
	links("after two links", fd, "two", 3);
	must(!unlink("one"));
	links("after unlink", fd, "two", 2);
	must(!rename("three", "two2"));
	links("after rename", fd, "two2", 2);
	must(!unlink("two"));
	must(!unlink("two2"));
	links("after the last unlink", fd, NULL, 0);
	return done();
}
