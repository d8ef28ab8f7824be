/* SPDX-License-Identifier: MIT */
/* The flags of fstatat: EINVAL for every unknown bit, before anything is said of
 * the path, and what AT_EMPTY_PATH means (fstatat(2), and the manual page). */
#include "matrix.h"

#define INVALID "The value of the flag argument is not valid"
#define EMPTY_PATH \
	"AT_EMPTY_PATH: if path is an empty string or NULL, operate on the " \
	"file referred to by dirfd"

#ifndef AT_EMPTY_PATH
#define AT_EMPTY_PATH 0
#define NO_EMPTY_PATH
#endif
#ifndef AT_NO_AUTOMOUNT
#define AT_NO_AUTOMOUNT 0
#endif
#define KNOWN (AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH | AT_NO_AUTOMOUNT)

static void unknown(const struct call *c, int here)
{
	/* NULL is asked in pointers.c; these must not be looked at. */
	static const char *const paths[] = { "file", "nosuch", "", "file/" };
	struct answer a;
	unsigned bit, i;
	int flag;

	for (bit = 0; bit < 32; bit++) {
		flag = (int)(1u << bit);
		if (flag & KNOWN)
			continue;
		for (i = 0; i < sizeof paths / sizeof *paths; i++) {
			ask(c, i % 2 ? here : AT_FDCWD, paths[i], flag, &a);
			verdict(not_failed(&a, EINVAL),
				"%s of \"%s\" with flag %#x EINVAL: \"%s\"",
				c->name, paths[i], (unsigned)flag, INVALID);
		}
		ask(c, here, "file", flag | KNOWN, &a);
		verdict(not_failed(&a, EINVAL),
			"%s of \"file\" with flag %#x and every known one "
			"EINVAL: \"%s\"",
			c->name, (unsigned)flag, INVALID);
	}
	ask(c, here, "file", -1, &a);
	verdict(not_failed(&a, EINVAL),
		"%s of \"file\" with every flag EINVAL: \"%s\"", c->name,
		INVALID);
	ask(c, here, "file", KNOWN, &a);
	verdict(not_worked(&a) ? not_worked(&a) : not_the("file", &a.seen),
		"%s of \"file\" with every known flag works", c->name);
	ask(c, here, "file", AT_NO_AUTOMOUNT, &a);
	verdict(not_worked(&a) ? not_worked(&a) : not_the("file", &a.seen),
		"%s of \"file\" with AT_NO_AUTOMOUNT works", c->name);
}

static void empty(
	const struct call *c, int fd, const char *name, const char *target)
{
	static const int more[] = { 0, AT_SYMLINK_NOFOLLOW, AT_NO_AUTOMOUNT,
		AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT };
	static const char *volatile const paths[] = { "", NULL };
	struct answer a;
	unsigned i;

	for (i = 0; i < 8; i++) {
		const char *path = paths[i % 2];
		const char *p;

		ask(c, fd, path, AT_EMPTY_PATH | more[i / 2], &a);
		p = not_worked(&a);
#ifdef NO_EMPTY_PATH
		p = "the libc has no AT_EMPTY_PATH";
#endif
		verdict(p ? p : not_the(target, &a.seen),
			"%s of %s at %s with AT_EMPTY_PATH and %#x works: "
			"\"%s\"",
			c->name, path ? "\"\"" : "NULL", name,
			(unsigned)more[i / 2], EMPTY_PATH);
	}
}

static void empty_bad(const struct call *c)
{
	static const char *volatile const paths[] = { "", NULL };
	static const int fds[] = { -1, INT_MAX, INT_MIN };
	struct answer a;
	unsigned i;

	for (i = 0; i < 6; i++) {
		ask(c, fds[i / 2], paths[i % 2], AT_EMPTY_PATH, &a);
		verdict(not_failed(&a, EBADF),
			"%s of %s at %d with AT_EMPTY_PATH EBADF", c->name,
			paths[i % 2] ? "\"\"" : "NULL", fds[i / 2]);
	}
	ask(c, AT_FDCWD, "", 0, &a);
	verdict(not_failed(&a, ENOENT),
		"%s of \"\" at AT_FDCWD ENOENT: \"path is an empty string\"",
		c->name);
	ask(c, AT_FDCWD, "", AT_SYMLINK_NOFOLLOW, &a);
	verdict(not_failed(&a, ENOENT),
		"%s of \"\" at AT_FDCWD, NOFOLLOW, ENOENT: \"path is an empty "
		"string\"",
		c->name);
	/* The flag changes nothing for a path that is there. */
	ask(c, AT_FDCWD, "nosuch", AT_EMPTY_PATH, &a);
	verdict(not_failed(&a, ENOENT),
		"%s of \"nosuch\" with AT_EMPTY_PATH ENOENT", c->name);
	ask(c, AT_FDCWD, "file/", AT_EMPTY_PATH, &a);
	verdict(not_failed(&a, ENOTDIR),
		"%s of \"file/\" with AT_EMPTY_PATH ENOTDIR", c->name);
}

int main(int argc, char **argv)
{
	const struct call *c;
	int here, file, dir;

	begin(argc, argv);
	survive_crashes();
	make_file("file", 7);
	must(!mkdir("dir", 0755));
	here = open(".", O_RDONLY | O_DIRECTORY);
	file = open("file", O_RDONLY);
	dir = open("dir", O_RDONLY | O_DIRECTORY);
	must(here >= 0 && file >= 0 && dir >= 0);
	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind != FSTATAT)
			continue;
		unknown(c, here);
		empty(c, AT_FDCWD, "AT_FDCWD", ".");
		empty(c, file, "a file", "file");
		empty(c, dir, "a directory", "dir");
		empty_bad(c);
	}
	return done();
}
