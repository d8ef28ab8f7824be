/* SPDX-License-Identifier: MIT */
/* Descriptors: bad ones, and which one a path is relative to. */
#include "matrix.h"

#define BAD "The fildes argument is not a valid file descriptor"
#define BAD_DIRECTORY \
	"The path argument does not specify an absolute path and the fd " \
	"argument is neither AT_FDCWD nor a valid file descriptor open for " \
	"reading or searching"
#define NO_DIRECTORY \
	"The path argument is not an absolute path and fd is a file " \
	"descriptor associated with a non-directory file"
#define RELATIVE \
	"the status shall be retrieved from a file relative to the directory " \
	"associated with the file descriptor fd instead of the current " \
	"working directory"
#define AT_HERE \
	"If fstatat() is passed the special value AT_FDCWD in the fd " \
	"parameter, the current working directory shall be used"
#define ABSOLUTE \
	"If the pathname begins with a <slash>, the predecessor of the first " \
	"filename in the pathname shall be taken to be the root directory of " \
	"the process"
#define OPEN_FILE \
	"The fstat() function shall obtain information about an open file " \
	"associated with the file descriptor fildes"

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
			verdict(not_failed(&a, EBADF), "%s of %s EBADF: \"%s\"",
				c->name, bad->name, BAD);
		}
		for (i = 0; c->kind == FSTATAT && i < 2; i++) {
			flags = i ? AT_SYMLINK_NOFOLLOW : 0;
			ask(c, bad->fd, "file", flags, &a);
			verdict(not_failed(&a, EBADF),
				"%s of \"file\" at %s%s EBADF: \"%s\"", c->name,
				bad->name, i ? ", NOFOLLOW," : "",
				BAD_DIRECTORY);
			ask(c, bad->fd, "nosuch/file/", flags, &a);
			verdict(not_failed(&a, EBADF),
				"%s of \"nosuch/file/\" at %s%s EBADF: \"%s\"",
				c->name, bad->name, i ? ", NOFOLLOW," : "",
				BAD_DIRECTORY);
			ask(c, bad->fd, absolute, flags, &a);
			verdict(not_worked(&a) ? not_worked(&a)
					       : not_the("file", &a.seen),
				"%s of an absolute path at %s%s works: \"%s\"",
				c->name, bad->name, i ? ", NOFOLLOW," : "",
				ABSOLUTE);
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
		verdict(not_failed(&a, EBADF), "%s of AT_FDCWD EBADF: \"%s\"",
			c->name, BAD);
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
				"%s of %s works: \"%s\"", c->name, how,
				OPEN_FILE);
		}
		if (c->kind == FSTATAT && path) {
			ask(c, fd, path, 0, &a);
			p = not_worked(&a);
			verdict(p ? p : not_the(target, &a.seen),
				"%s of \"%s\" at %s works: \"%s\"", c->name,
				*path == '/' ? "/absolute/path/to/file" : path,
				how, why);
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
		verdict(not_failed(&a, error), "%s of \"%s\" at %s %s: \"%s\"",
			c->name, path, how, t_errno(error), why);
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
		{ 0, "a closed descriptor" },
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
	good("a directory", dir, "dir", "inner", "dir/inner", RELATIVE);
	good("a directory", dir, NULL, "file", "dir/file", RELATIVE);
	good("a directory", dir, NULL, "../file", "file", RELATIVE);
	good("a directory", dir, NULL, ".", "dir", RELATIVE);
	good("a directory", dir, NULL, here, "file", ABSOLUTE);
	bad_path("a directory", dir, "nosuch", ENOENT,
		"A component of path does not name an existing file");
	bad_path("a directory", dir, "inner/", ENOTDIR,
		"ends with one or more trailing <slash> characters");
	bad_path("a directory", dir, "", ENOENT, "path is an empty string");
	close(dir);
#ifdef O_SEARCH
	dir = open("dir", O_SEARCH | O_DIRECTORY);
	must(dir >= 0);
	good("a directory open with O_SEARCH", dir, "dir", "inner", "dir/inner",
		RELATIVE);
	bad_path("a directory open with O_SEARCH", dir, "nosuch", ENOENT,
		"A component of path does not name an existing file");
	close(dir);
#else
	verdict("the libc has no O_SEARCH",
		"a directory open with O_SEARCH: \"open for reading or "
		"searching\"");
#endif
	file = open("file", O_RDONLY);
	must(file >= 0);
	good("a file open for reading", file, "file", here, "file", ABSOLUTE);
	bad_path("a file open for reading", file, "inner", ENOTDIR,
		NO_DIRECTORY);
	bad_path("a file open for reading", file, ".", ENOTDIR, NO_DIRECTORY);
	close(file);
	file = open("file", O_WRONLY | O_APPEND);
	must(file >= 0);
	good("a file open for writing", file, "file", NULL, NULL, NULL);
	bad_path("a file open for writing", file, "inner", ENOTDIR,
		NO_DIRECTORY);
	close(file);
	return done();
}
