/* SPDX-License-Identifier: MIT */
/* sync [DEVICE]: fsync and fdatasync on every kind of descriptor. Run in a
 * directory of its own; DEVICE is a block device. */
#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../conformance/t.h"
#include "errnos.h"

#define MARK 4711

/* error 0: success, and errno as it was. */
static void check(const char *what, int fd, int error)
{
	static const struct {
		const char *name;
		int (*call)(int);
	} calls[] = { { "fsync", fsync }, { "fdatasync", fdatasync } };
	int i, r;

	for (i = 0; i < 2; i++) {
		errno = MARK;
		r = calls[i].call(fd);
		ok(r == (error ? -1 : 0) && errno == (error ? error : MARK),
			"%s: %s: %s: returned %d, errno %d", calls[i].name,
			what, errno_name(error), r, errno);
	}
}

/* The same, and closes it. fd was just opened. */
static void check_open(const char *what, int fd, int error)
{
	if (!ok(fd >= 0, "open %s: errno %d", what, fd < 0 ? errno : 0))
		return;
	check(what, fd, error);
	close(fd);
}

static void check_files(void)
{
	int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0644);

	ok(write(fd, "x", 1) == 1, "write");
	check_open("open for reading and writing", fd, 0);
	check_open("open for reading only", open("file", O_RDONLY), 0);
	check_open("open for writing only", open("file", O_WRONLY), 0);
	check_open("open for appending", open("file", O_WRONLY | O_APPEND), 0);
	ok(!unlink("file"), "unlink");
	fd = open("file", O_RDWR | O_CREAT, 0400);
	unlink("file");
	check_open("an unlinked file", fd, 0);
	check_open("a directory", open(".", O_RDONLY | O_DIRECTORY), 0);
	check_open("a directory without O_DIRECTORY", open(".", O_RDONLY), 0);
	check_open("a memory file", memfd_create("sync", 0), 0);
	/* A regular file that has nothing to be synced. */
	check_open(
		"/proc/self/stat", open("/proc/self/stat", O_RDONLY), EINVAL);
}

static void check_others(void)
{
	int p[2];

	if (ok(!pipe(p), "pipe")) {
		check_open("\"shall fail if EINVAL\" a pipe, read end", p[0],
			EINVAL);
		check_open("\"shall fail if EINVAL\" a pipe, write end", p[1],
			EINVAL);
	}
	if (ok(!mkfifo("fifo", 0600), "mkfifo"))
		check_open("\"shall fail if EINVAL\" a FIFO",
			open("fifo", O_RDWR), EINVAL);
	if (ok(!socketpair(AF_UNIX, SOCK_STREAM, 0, p), "socketpair")) {
		check_open("\"shall fail if EINVAL\" a socket", p[0], EINVAL);
		close(p[1]);
	}
	check_open("\"shall fail if EINVAL\" a network socket",
		socket(AF_INET, SOCK_DGRAM, 0), EINVAL);
	check_open("\"shall fail if EINVAL\" /dev/null",
		open("/dev/null", O_RDWR), EINVAL);
	check_open("\"shall fail if EINVAL\" an event counter", eventfd(0, 0),
		EINVAL);
	check_open("\"shall fail if EINVAL\" an epoll set", epoll_create1(0),
		EINVAL);
	check_open("O_PATH file", open("fifo", O_PATH), EBADF);
	check_open("O_PATH directory", open(".", O_PATH), EBADF);
	unlink("fifo");
}

static void check_terminal(void)
{
	int pty = posix_openpt(O_RDWR | O_NOCTTY), tty = -1;

	if (pty >= 0 && !grantpt(pty) && !unlockpt(pty))
		tty = open(ptsname(pty), O_RDWR | O_NOCTTY);
	check_open("\"shall fail if EINVAL\" a terminal", tty, EINVAL);
	check_open("\"shall fail if EINVAL\" a terminal's other side", pty,
		EINVAL);
}

static void check_closed(void)
{
	int fd = dup(0);

	close(fd);
	check("\"shall fail if EBADF\" closed", fd, EBADF);
	check("\"shall fail if EBADF\" -1", -1, EBADF);
	check("\"shall fail if EBADF\" AT_FDCWD", AT_FDCWD, EBADF);
	check("\"shall fail if EBADF\" INT_MIN", INT_MIN, EBADF);
	check("\"shall fail if EBADF\" INT_MAX", INT_MAX, EBADF);
}

int main(int argc, char **argv)
{
	check_files();
	check_others();
	check_terminal();
	check_closed();
	if (argc > 1)
		check_open("a block device", open(argv[1], O_RDONLY), 0);
	return done();
}
