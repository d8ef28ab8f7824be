/* SPDX-License-Identifier: MIT */
/* A path in memory that is mapped to nothing, or not to be read. Needs mmap, and
 * a system that is asked with the caller's own path. */
#include "calls.h"
#include <sys/mman.h>

static size_t page;
static char *area; /* two pages; the second is the one in question */

static void paths(const char *what)
{
	static const char name[] = "file";
	const struct call *c;
	struct answer a;

	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind == FSTAT)
			continue;
		ask(c, AT_FDCWD, area + page, 0, &a);
		verdict(not_failed(&a, EFAULT), "own.EFAULT/%s/path_in_%s",
			c->name, what);
		/* As much of it as there is lies in the page before. */
		if (!t_cut) {
			memset(area, '/', page);
			memcpy(area + page - 4, "file", 4);
		}
		ask(c, AT_FDCWD, area + page - 4, 0, &a);
		verdict(not_failed(&a, EFAULT), "own.EFAULT/%s/path_into_%s",
			c->name, what);
		if (!t_cut)
			memcpy(area + page - sizeof name, name, sizeof name);
		ask(c, AT_FDCWD, area + page - sizeof name, 0, &a);
		verdict(not_worked(&a), "fstatat.named/%s/path_before_%s",
			c->name, what);
	}
}

int main(int argc, char **argv)
{
	long size = sysconf(_SC_PAGESIZE);

	begin(argc, argv);
	survive_crashes();
	must(size > 0);
	page = (size_t)size;
	make_file("file", 7);
	area = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	must(area != MAP_FAILED);
	must(!mprotect(area + page, page, PROT_NONE));
	paths("PROT_NONE");
	must(!munmap(area + page, page));
	paths("unmapped");
	return done();
}
