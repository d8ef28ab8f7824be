/* SPDX-License-Identifier: MIT */
/* What a call may and must not touch. Every check of every other program looks
 * at this too; here it is said by name. */
#include "calls.h"

static const struct {
	const char *path;
	int error;
} bad[] = {
	{ "", ENOENT },
	{ "nosuch", ENOENT },
	{ "file/", ENOTDIR },
	{ "file/nosuch", ENOTDIR },
};

/* How the two buffers of two fills differ. */
static const char *undefined(const struct call *c, int fd, const char *path)
{
	static char problem[128];
	struct answer one, other;
	size_t i, n = 0, first = 0;

	t_ask_filled(c, fd, path, 0, 0xcc, &one);
	t_ask_filled(c, fd, path, 0, 0x33, &other);
	if (not_worked(&one))
		return not_worked(&one);
	for (i = 0; i < c->size; i++)
		if (one.buf.bytes[i] != other.buf.bytes[i]) {
			first = n++ ? first : i;
		}
	if (!n)
		return NULL;
	snprintf(problem, sizeof problem,
		"%u of %u bytes keep what was there, the first at offset %u",
		(unsigned)n, (unsigned)c->size, (unsigned)first);
	return problem;
}

static void of(const char *path, int fd)
{
	const struct call *c, *first = calls;
	struct answer a, b;
	const char *p;

	for (c = calls; c < calls + N_CALLS; c++) {
		int at = c->kind == FSTAT ? fd : AT_FDCWD;

		verdict(undefined(c, at, path), "own.padding/%s/%s", c->name,
			path);
		t_ask_filled(c, at, path, 0, 0xcc, &a);
		p = not_worked(&a) ? not_worked(&a) : a.owes[ERRNO];
		verdict(p, "own.errno/%s/%s", c->name, path);
		p = not_worked(&a) ? not_worked(&a) : a.owes[BEHIND];
		verdict(p, "fstatat.buf/%s/%s", c->name, path);
		/* The first of a family is its fstat. */
		if (first->family != c->family)
			first = c;
		t_ask_filled(first, fd, path, 0, 0x33, &b);
		p = not_worked(&a) ? not_worked(&a) : not_worked(&b);
		if (!p)
			p = differs(&b.seen, &a.seen);
		if (!p && memcmp(&a.buf, &b.buf, c->size))
			p = "their bytes differ";
		verdict(p, "own.padding/%s/%s_as_%s", c->name, path,
			first->name);
		t_ask_filled(calls, fd, path, 0, 0, &b);
		p = not_worked(&a) ? not_worked(&a) : not_worked(&b);
		verdict(p ? p : differs(&b.seen, &a.seen), "fstatat.same/%s/%s",
			c->name, path);
	}
}

static const char *untouched(const struct answer *a, int error)
{
	const char *p = not_failed(a, error);

	return p ? p : a->owes[UNTOUCHED];
}

static void failures(void)
{
	const struct call *c;
	struct answer a;
	size_t i;

	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind == FSTAT) {
			t_ask_filled(c, -1, NULL, 0, 0xcc, &a);
			verdict(untouched(&a, EBADF), "own.untouched/%s/-1",
				c->name);
			continue;
		}
		for (i = 0; i < sizeof bad / sizeof *bad; i++) {
			t_ask_filled(c, AT_FDCWD, bad[i].path, 0, 0xcc, &a);
			verdict(untouched(&a, bad[i].error),
				"own.untouched/%s/%s", c->name,
				*bad[i].path ? bad[i].path : "(empty)");
		}
	}
}

int main(int argc, char **argv)
{
	int file, here, empty;

	begin(argc, argv);
	make_file("file", 7);
	make_file("empty", 0);
	file = open("file", O_RDONLY);
	empty = open("empty", O_RDONLY);
	here = open(".", O_RDONLY | O_DIRECTORY);
	must(file >= 0 && here >= 0 && empty >= 0);
	of("file", file);
	of("empty", empty);
	of(".", here);
	failures();
	return done();
}
