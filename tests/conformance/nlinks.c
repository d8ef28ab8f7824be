/* SPDX-License-Identifier: MIT */
/* st_nlink, as names come and go. Needs link. */
#include "calls.h"

#define LINKS "fstatat.nlink"

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
			LINKS "/%s/%s_%s", c->name, path ? path : "fd", when);
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
	links("made", fd, "one", 1);
	must(!link("one", "two"));
	links("link", fd, "one", 2);
	links("link", fd, "two", 2);
	one = truth("one");
	two = truth("two");
	verdict(differs(&one, &two), "sys_stat.h.st_ino/fstat/two_links");
	must(!link("one", "three"));
	links("links", fd, "two", 3);
	must(!unlink("one"));
	links("unlink", fd, "two", 2);
	must(!rename("three", "two2"));
	links("rename", fd, "two2", 2);
	must(!unlink("two"));
	must(!unlink("two2"));
	links("gone", fd, NULL, 0);
	return done();
}
