/* SPDX-License-Identifier: MIT */
/* The flags of fstatat: EINVAL for every unknown bit, before anything is said of
 * the path, and what AT_EMPTY_PATH means (fstatat(2), and the manual page). */
#include "matrix.h"

#define INVALID "fstatat.EINVAL.flags"
#define EMPTY_PATH "own.AT_EMPTY_PATH"
#define EMPTY "fstatat.ENOENT.empty"

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
			verdict(not_failed(&a, EINVAL), INVALID "/%s/%s+%#x",
				c->name, *paths[i] ? paths[i] : "(empty)",
				(unsigned)flag);
		}
		ask(c, here, "file", flag | KNOWN, &a);
		verdict(not_failed(&a, EINVAL), INVALID "/%s/file+known+%#x",
			c->name, (unsigned)flag);
	}
	ask(c, here, "file", -1, &a);
	verdict(not_failed(&a, EINVAL), INVALID "/%s/file+every", c->name);
	ask(c, here, "file", KNOWN, &a);
	verdict(not_worked(&a) ? not_worked(&a) : not_the("file", &a.seen),
		"own.flags/%s/file+known", c->name);
	ask(c, here, "file", AT_NO_AUTOMOUNT, &a);
	verdict(not_worked(&a) ? not_worked(&a) : not_the("file", &a.seen),
		"own.flags/%s/file+AT_NO_AUTOMOUNT", c->name);
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
			EMPTY_PATH "%s/%s/%s+%u", path ? "" : ".null", c->name,
			name, i / 2);
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
		verdict(not_failed(&a, EBADF), EMPTY_PATH "%s/%s/%s",
			paths[i % 2] ? "" : ".null", c->name,
			i / 2 ? i / 2 > 1 ? "INT_MIN" : "INT_MAX" : "-1");
	}
	ask(c, AT_FDCWD, "", 0, &a);
	verdict(not_failed(&a, ENOENT), EMPTY "/%s/(empty)_at_AT_FDCWD",
		c->name);
	ask(c, AT_FDCWD, "", AT_SYMLINK_NOFOLLOW, &a);
	verdict(not_failed(&a, ENOENT),
		EMPTY "/%s,nofollow/(empty)_at_AT_FDCWD", c->name);
	/* The flag changes nothing for a path that is there. */
	ask(c, AT_FDCWD, "nosuch", AT_EMPTY_PATH, &a);
	verdict(not_failed(&a, ENOENT), EMPTY_PATH "/%s/nosuch", c->name);
	ask(c, AT_FDCWD, "file/", AT_EMPTY_PATH, &a);
	verdict(not_failed(&a, ENOTDIR), EMPTY_PATH "/%s/file/", c->name);
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
		empty(c, file, "a_file", "file");
		empty(c, dir, "a_directory", "dir");
		empty_bad(c);
	}
	return done();
}
