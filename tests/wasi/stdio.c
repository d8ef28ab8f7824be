/* SPDX-License-Identifier: MIT */
/* The standard streams, whatever is behind them. ARGUMENTS: the
 * directory, then what 0, 1 and 2 are: tty, null, pipe, file or any. */
#include "calls.h"
#include <sys/fdstat.h>

/* A host may know better than to call a pipe a stream socket: Node does not. */
static int is_a(const char *what, const struct seen *s, int tty)
{
	if (!strcmp(what, "tty"))
		return S_ISCHR((mode_t)s->mode) && tty;
	if (!strcmp(what, "null"))
		return S_ISCHR((mode_t)s->mode) && !tty;
	if (!strcmp(what, "pipe"))
		return (S_ISFIFO((mode_t)s->mode) ||
			       S_ISSOCK((mode_t)s->mode)) &&
			!tty;
	if (!strcmp(what, "file"))
		return S_ISREG((mode_t)s->mode) && !tty;
	return (s->mode & S_IFMT) != 0;
}

static void stream(int fd, const char *what)
{
	const struct call *c;
	struct answer a, first;
	struct fdstat st;
	const char *p;
	int e;

	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind != FSTAT)
			continue;
		ask(c, fd, NULL, 0, &a);
		p = not_worked(&a);
		if (!p && !is_a(what, &a.seen, isatty(fd)))
			p = t_unlike("st_mode", a.seen.mode, -1);
		verdict(p, "%s of %d, %s, works and has its type", c->name, fd,
			what);
		if (c == calls)
			first = a;
		p = not_worked(&a);
		/* What is printed here may go to it. */
		a.seen.size = first.seen.size;
		a.seen.blocks = first.seen.blocks;
		a.seen.mtim = first.seen.mtim;
		a.seen.ctim = first.seen.ctim;
		if (!p)
			p = differs(&first.seen, &a.seen);
		verdict(p, "%s of %d, %s, is what fstat says", c->name, fd,
			what);
		verdict(a.seen.mode & 0400 && a.seen.mode & 0200
				? NULL
				: "no permission",
			"%s of %d, %s, has permissions", c->name, fd, what);
	}
	is(fd_fdstat_get(fd, &st), 0, "fd_fdstat_get of %d, %s", fd, what);
	is(st.fs_flags & ~FDFLAGS_NONBLOCK, 0,
		"fd_fdstat_get of %d, %s: its access mode is no flag", fd,
		what);
	if (S_ISREG((mode_t)first.seen.mode))
		return;
	errno = MARK;
	is(fsync(fd), -1, "fsync of %d, %s, fails", fd, what);
	e = errno;
	is(e, EINVAL, "fsync of %d, %s, EINVAL", fd, what);
	is(fdatasync(fd), -1, "fdatasync of %d, %s, fails", fd, what);
	is(errno, EINVAL, "fdatasync of %d, %s, EINVAL", fd, what);
	is(fd_sync(fd), EINVAL, "fd_sync of %d, %s, EINVAL", fd, what);
}

int main(int argc, char **argv)
{
	const struct call *c;
	struct answer a;
	int fd;

	begin(argc, argv);
	must(argc > 4);
	for (fd = 0; fd < 3; fd++)
		stream(fd, argv[2 + fd]);
	close(0);
	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind != FSTAT)
			continue;
		ask(c, 0, NULL, 0, &a);
		verdict(not_failed(&a, EBADF), "%s of 0, closed, EBADF",
			c->name);
	}
	errno = MARK;
	is(fsync(0), -1, "fsync of 0, closed, fails");
	is(errno, EBADF, "fsync of 0, closed, EBADF");
	return done();
}
