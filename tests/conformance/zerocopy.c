/* SPDX-License-Identifier: MIT */
/* A struct in memory that is not to be written: EFAULT from those functions
 * whose struct the kernel fills, plain and 64, where the manual page says that
 * it does. Needs mmap and zero copy. */
#include "calls.h"
#include <sys/mman.h>

static size_t page;
static char *area; /* two pages; the second is the one in question */

static const char *into(const struct call *c, int fd, void *buf, int *error)
{
	static char problem[32];
	int result = 0, sig;

	errno = MARK;
	sig = t_ask(
		c, c->kind == FSTAT ? fd : AT_FDCWD, "file", buf, 0, &result);
	*error = result ? errno : 0;
	if (!sig)
		return NULL;
	snprintf(problem, sizeof problem, "signal %d", sig);
	return problem;
}

static void structs(const char *what, int fd)
{
	const struct call *c;
	const char *problem;
	char *where;
	int error, i;

	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->x)
			continue;
		for (i = 0; i < 2; i++) {
			where = area + page - (i ? c->size - 16 : 0);
			problem = into(c, fd, where, &error);
			if (!problem && error != EFAULT)
				problem = error ? t_errno(error)
						: "succeeded, expected EFAULT";
			verdict(problem, "own.EFAULT/%s/struct_%s_%s", c->name,
				i ? "into" : "in", what);
		}
	}
	/* Where the last byte is the last one before it, every function works:
	 * nothing is written behind the struct. */
	for (c = calls; c < calls + N_CALLS; c++) {
		problem = into(c, fd, area + page - c->size, &error);
		if (!problem && error)
			problem = t_errno(error);
		verdict(problem, "fstatat.buf/%s/struct_before_%s", c->name,
			what);
	}
}

int main(int argc, char **argv)
{
	long size = sysconf(_SC_PAGESIZE);
	int file;

	begin(argc, argv);
	survive_crashes();
	must(size > 0);
	page = (size_t)size;
	make_file("file", 7);
	file = open("file", O_RDONLY);
	must(file >= 0);
	area = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	must(area != MAP_FAILED);
	must(!mprotect(area + page, page, PROT_READ));
	structs("read-only", file);
	must(!mprotect(area + page, page, PROT_NONE));
	structs("PROT_NONE", file);
	must(!munmap(area + page, page));
	structs("unmapped", file);
	return done();
}
