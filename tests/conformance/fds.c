/* SPDX-License-Identifier: MIT */
/* Descriptors: bad ones, and which one a path is relative to. */
#include "matrix.h"

#define BAD "fstat.EBADF"
#define BAD_DIRECTORY "fstatat.EBADF"
#define NO_DIRECTORY "fstatat.ENOTDIR.fd"
#define RELATIVE "fstatat.relative"
#define AT_HERE "fstatat.cwd"
#define ABSOLUTE "xbd.resolution.absolute"
#define OPEN_FILE "fstat.open"

struct bad {
	int fd;
	const char *name;
};

static int closed(void)
{
	int fd = open("file", O_RDONLY);

	must(fd >= 0);
	must(!close(fd));
	return fd;
}

static void bad_descriptors(const struct bad *bad, const char *absolute)
{
	const struct call *c;
	struct answer a;
	int i, flags;

	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind == FSTAT) {
			ask(c, bad->fd, NULL, 0, &a);
			verdict(not_failed(&a, EBADF), BAD "/%s/%s", c->name,
				bad->name);
		}
		for (i = 0; c->kind == FSTATAT && i < 2; i++) {
			flags = i ? AT_SYMLINK_NOFOLLOW : 0;
			ask(c, bad->fd, "file", flags, &a);
			verdict(not_failed(&a, EBADF),
				BAD_DIRECTORY "/%s%s/file_at_%s", c->name,
				i ? ",nofollow" : "", bad->name);
			ask(c, bad->fd, "nosuch/file/", flags, &a);
			verdict(not_failed(&a, EBADF),
				BAD_DIRECTORY "/%s%s/nosuch/file/_at_%s",
				c->name, i ? ",nofollow" : "", bad->name);
			ask(c, bad->fd, absolute, flags, &a);
			verdict(not_worked(&a) ? not_worked(&a)
					       : not_the("file", &a.seen),
				ABSOLUTE "/%s%s/(cwd)/file_at_%s", c->name,
				i ? ",nofollow" : "", bad->name);
		}
	}
}

static void fstat_cwd(void)
{
	const struct call *c;
	struct answer a;

	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind != FSTAT)
			continue;
		ask(c, AT_FDCWD, NULL, 0, &a);
		verdict(not_failed(&a, EBADF), BAD "/%s/AT_FDCWD", c->name);
	}
}

/* The status of what a descriptor is open on, and of what is relative to it. */
static void good(const char *how, int fd, const char *of, const char *path,
	const char *target, const char *why)
{
	const struct call *c;
	const char *p;
	struct answer a;

	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind == FSTAT && of) {
			ask(c, fd, NULL, 0, &a);
			p = not_worked(&a);
			verdict(p ? p : not_the(of, &a.seen),
				OPEN_FILE "/%s/%s", c->name, how);
		}
		if (c->kind == FSTATAT && path) {
			ask(c, fd, path, 0, &a);
			p = not_worked(&a);
			verdict(p ? p : not_the(target, &a.seen),
				"%s/%s/%s_at_%s", why, c->name,
				*path == '/' ? "(cwd)/file" : path, how);
		}
	}
}

static void bad_path(
	const char *how, int fd, const char *path, int error, const char *why)
{
	const struct call *c;
	struct answer a;

	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind != FSTATAT)
			continue;
		ask(c, fd, path, 0, &a);
		verdict(not_failed(&a, error), "%s/%s/%s_at_%s", why, c->name,
			*path ? path : "(empty)", how);
	}
}

int main(int argc, char **argv)
{
	static char here[4096 + 8];
	struct bad bad[] = {
		{ -1, "-1" },
		{ -3, "-3" },
		{ INT_MAX, "INT_MAX" },
		{ INT_MIN, "INT_MIN" },
		{ 1000000, "1000000" },
		{ 0, "a_closed_one" },
	};
	size_t i;
	int dir, file;

	begin(argc, argv);
	must(!mkdir("dir", 0755));
	make_file("file", 7);
	make_file("dir/inner", 9);
	make_file("dir/file", 11);
	must(getcwd(here, 4096));
	strcat(here, "/file");
	must(AT_FDCWD != -3 && AT_FDCWD != -1);
	bad[sizeof bad / sizeof *bad - 1].fd = closed();
	for (i = 0; i < sizeof bad / sizeof *bad; i++)
		bad_descriptors(&bad[i], here);
	fstat_cwd();

	dir = open("dir", O_RDONLY | O_DIRECTORY);
	must(dir >= 0);
	good("AT_FDCWD", AT_FDCWD, NULL, "file", "file", AT_HERE);
	good("a_directory", dir, "dir", "inner", "dir/inner", RELATIVE);
	good("a_directory", dir, NULL, "file", "dir/file", RELATIVE);
	good("a_directory", dir, NULL, "../file", "file", RELATIVE);
	good("a_directory", dir, NULL, ".", "dir", RELATIVE);
	good("a_directory", dir, NULL, here, "file", ABSOLUTE);
	bad_path("a_directory", dir, "nosuch", ENOENT,
		"fstatat.ENOENT.component");
	bad_path(
		"a_directory", dir, "inner/", ENOTDIR, "fstatat.ENOTDIR.slash");
	bad_path("a_directory", dir, "", ENOENT, "fstatat.ENOENT.empty");
	close(dir);
#ifdef O_SEARCH
	dir = open("dir", O_SEARCH | O_DIRECTORY);
	must(dir >= 0);
#else
	leave_out("the libc has no O_SEARCH");
#endif
	good("O_SEARCH", dir, "dir", "inner", "dir/inner", "fstatat.search");
	bad_path("O_SEARCH", dir, "nosuch", ENOENT, "fstatat.ENOENT.component");
	leave_out(NULL);
	close(dir);
	file = open("file", O_RDONLY);
	must(file >= 0);
	good("a_file_for_reading", file, "file", here, "file", ABSOLUTE);
	bad_path("a_file_for_reading", file, "inner", ENOTDIR, NO_DIRECTORY);
	bad_path("a_file_for_reading", file, ".", ENOTDIR, NO_DIRECTORY);
	close(file);
	file = open("file", O_WRONLY | O_APPEND);
	must(file >= 0);
	good("a_file_for_writing", file, "file", NULL, NULL, NULL);
	bad_path("a_file_for_writing", file, "inner", ENOTDIR, NO_DIRECTORY);
	close(file);
	return done();
}
