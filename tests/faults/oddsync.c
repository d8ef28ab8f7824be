/* SPDX-License-Identifier: MIT */
/* oddsync DIR: fsync, fdatasync and fd_sync on the files of an oddfs on DIR,
 * which counts what it is asked. */
#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../conformance/t.h"
#include "control.h"
#include "errnos.h"

#define MARK 4711

static const char *dir;

static int open_odd(const char *name, int flags)
{
	char path[4096];
	int fd;

	snprintf(path, sizeof path, "%s/%s", dir, name);
	fd = open(path, flags);
	if (fd < 0)
		ok(0, "open %s: %s", path, errno_name(errno));
	return fd;
}

/* The three, with what each says and how many calls came for it: each once,
 * fd_sync as an fsync. */
static void check(const char *name, int flags, int error, int fd_sync_error)
{
	struct calls before, after;
	int r, fd = open_odd(name, flags), isdir = fd_sync_error == EISDIR;

	before = control_calls(dir, name);
	errno = MARK;
	r = fsync(fd);
	after = control_calls(dir, name);
	ok(r == (error ? -1 : 0) && errno == (error ? error : MARK),
		"fsync: %s: %s: returned %d, errno %d", name, errno_name(error),
		r, errno);
	ok(after.fsync + after.fsyncdir == before.fsync + before.fsyncdir + 1 &&
			after.fdatasync == before.fdatasync,
		"fsync: %s: %lu calls came, and %lu of fdatasync, expected 1 "
		"and 0",
		name,
		after.fsync + after.fsyncdir - before.fsync - before.fsyncdir,
		after.fdatasync - before.fdatasync);

	before = after;
	errno = MARK;
	r = fdatasync(fd);
	after = control_calls(dir, name);
	ok(r == (error ? -1 : 0) && errno == (error ? error : MARK),
		"fdatasync: %s: %s: returned %d, errno %d", name,
		errno_name(error), r, errno);
	ok(after.fdatasync + after.fsyncdir ==
				before.fdatasync + before.fsyncdir + 1 &&
			after.fsync == before.fsync,
		"fdatasync: %s: %lu calls came, and %lu of fsync, expected 1 "
		"and 0",
		name,
		after.fdatasync + after.fsyncdir - before.fdatasync -
			before.fsyncdir,
		after.fsync - before.fsync);

	before = after;
	errno = MARK;
	r = fd_sync(fd);
	after = control_calls(dir, name);
	ok(r == fd_sync_error && errno == MARK,
		"fd_sync: %s: %s: returned %d, errno %d", name,
		errno_name(fd_sync_error), r, errno);
	ok(after.fsync == before.fsync + !isdir &&
			after.fdatasync == before.fdatasync &&
			after.fsyncdir == before.fsyncdir,
		"fd_sync: %s: %lu calls came, expected %d", name,
		after.fsync - before.fsync, !isdir);
	close(fd);
}

/* A server that shows the new size only after the flush. */
static void check_new_size(void)
{
	char text[100] = { 0 };
	struct stat st;
	int r, fd = open_odd("lazy=1,name=a", O_RDWR);

	ok(write(fd, text, sizeof text) == sizeof text, "write to a lazy file");
	ok(!fstat(fd, &st) && st.st_size == 0,
		"before the flush: st_size %jd, expected 0",
		(intmax_t)st.st_size);
	r = fd_sync(fd);
	ok(!r && !fstat(fd, &st) && st.st_size == sizeof text,
		"fd_sync: \"update the FileStat to reflect the correct current "
		"size\": returned %d, st_size %jd, expected 0 and 100",
		r, (intmax_t)st.st_size);
	close(fd);
	fd = open_odd("lazy=1,name=b", O_RDWR);
	ok(write(fd, text, 10) == 10 && !fsync(fd) && !fstat(fd, &st) &&
			st.st_size == 10,
		"fsync: the new size: %jd, expected 10", (intmax_t)st.st_size);
	close(fd);
}

/* fd_sync asks for the status first: whether that fails, and how. */
static void check_no_status(void)
{
	int r, fd = open_odd("error=EIO,name=sync", O_RDWR);

	errno = MARK;
	r = fd_sync(fd);
	ok(r == EIO && errno == MARK,
		"fd_sync: EIO where the status cannot be had: returned %d, "
		"errno %d",
		r, errno);
	ok(!control_calls(dir, "error=EIO,name=sync").fsync,
		"fd_sync: no flush of what it knows nothing of");
	close(fd);
}

int main(int argc, char **argv)
{
	static const int errors[] = { EIO, ENOSPC, EDQUOT, EINTR, ENOLINK,
		EROFS, ENOMEM, ESTALE };
	char name[64];
	size_t i;

	dir = argc == 2 ? argv[1] : "";
	if (!ok(control_held(dir) == 0, "%s: an oddfs", dir))
		return done();
	check("name=sync", O_RDONLY, 0, 0);
	check("name=sync", O_WRONLY, 0, 0);
	check("name=sync", O_RDWR, 0, 0);
	check("mode=040755,name=sync", O_RDONLY | O_DIRECTORY, 0, EISDIR);
	for (i = 0; i < sizeof errors / sizeof *errors; i++) {
		snprintf(name, sizeof name, "fsync=%s", errno_name(errors[i]));
		check(name, O_RDONLY, errors[i], errors[i]);
		check(name, O_RDWR, errors[i], errors[i]);
		snprintf(name, sizeof name, "mode=040755,fsync=%s",
			errno_name(errors[i]));
		check(name, O_RDONLY, errors[i], EISDIR);
	}
	check_new_size();
	check_no_status();
	return done();
}
