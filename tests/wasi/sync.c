/* SPDX-License-Identifier: MIT */
/* fsync, fdatasync, fd_sync and fd_fdstat_get, against what the host answers by
 * the raw import. */
#include "calls.h"
#include <sys/fdstat.h>
#include <wasi/api.h>

enum what {
	FILE_,
	DIRECTORY,
	STREAM,
	NOTHING
};

static void synced(const char *name, int fd, enum what what)
{
	static const struct {
		const char *name;
		int (*sync)(int);
		__wasi_errno_t (*raw)(__wasi_fd_t);
	} calls2[] = {
		{ "fsync", fsync, __wasi_fd_sync },
		{ "fdatasync", fdatasync, __wasi_fd_datasync },
	};
	struct fdstat st;
	uint64_t rights;
	int i, r, e, raw;

	for (i = 0; i < 2; i++) {
		raw = calls2[i].raw((__wasi_fd_t)fd);
		errno = MARK;
		r = calls2[i].sync(fd);
		e = errno;
		printf("  the host says %d to %s of %s\n", raw, calls2[i].name,
			name);
		if (what == NOTHING || what == STREAM) {
			is(r, -1, "%s of %s fails", calls2[i].name, name);
			is(e, what == STREAM ? EINVAL : EBADF, "%s of %s %s",
				calls2[i].name, name,
				what == STREAM ? "EINVAL" : "EBADF");
			continue;
		}
		if (i && raw) /* all of it is as much as the data */
			raw = __wasi_fd_sync((__wasi_fd_t)fd);
		is(r, raw ? -1 : 0, "%s of %s is 0 where the host synced it",
			calls2[i].name, name);
		is(e, raw ? EINVAL : MARK,
			"%s of %s EINVAL where it did not, or errno as it was",
			calls2[i].name, name);
	}
	errno = MARK;
	r = fd_sync(fd);
	e = errno;
	rights = 0;
	if (!fd_fdstat_get(fd, &st))
		rights = st.fs_rights_base;
	if (what < STREAM && !(rights & RIGHTS_FD_SYNC))
		is(r, EACCES, "fd_sync of %s, without the right to, EACCES",
			name);
	else
		is(r,
			what == FILE_               ? 0
				: what == DIRECTORY ? EISDIR
				: what == STREAM    ? EINVAL
						    : EBADF,
			"fd_sync of %s", name);
	is(e, MARK, "fd_sync of %s leaves errno as it was", name);
}

static void fdstat_of(const char *name, int fd, int asked, uint64_t has,
	uint64_t has_not, int type)
{
	struct fdstat st;
	__wasi_fdstat_t raw;
	int r, e;

	memset(&st, 0xcc, sizeof st);
	memset(&raw, 0, sizeof raw);
	errno = MARK;
	r = fd_fdstat_get(fd, &st);
	must(!__wasi_fd_fdstat_get((__wasi_fd_t)fd, &raw));
	e = errno;
	printf("  the host says flags %#x of %s\n", (unsigned)raw.fs_flags,
		name);
	is(r, 0, "fd_fdstat_get of %s", name);
	is(e, MARK, "fd_fdstat_get of %s leaves errno as it was", name);
	is(st.fs_filetype, type >= 0 ? type : raw.fs_filetype,
		"fd_fdstat_get of %s: the type", name);
	is(st.__pad1 | st.__pad2[0] | st.__pad2[1] | st.__pad2[2] |
			st.__pad2[3],
		0, "fd_fdstat_get of %s: the padding is 0", name);
	is(st.fs_flags & ~asked, 0,
		"fd_fdstat_get of %s: no flag that was not asked for", name);
	if (!(raw.fs_flags & ~0x1f))
		is(st.fs_flags & asked, raw.fs_flags & asked,
			"fd_fdstat_get of %s: the flags that the host knows",
			name);
	ok(st.fs_rights_base == raw.fs_rights_base &&
			st.fs_rights_inheriting == raw.fs_rights_inheriting,
		"fd_fdstat_get of %s: the rights are the host's", name);
	if (!raw.fs_rights_base) /* a host without rights */
		return;
	ok((st.fs_rights_base & has) == has,
		"fd_fdstat_get of %s: what may be done with it", name);
	ok(!(st.fs_rights_base & has_not),
		"fd_fdstat_get of %s: what may not be done with it", name);
}

static void opened(
	const char *name, int how, int asked, int readable, int writable)
{
	int fd = open("file", how);

	if (fd < 0) {
		printf("  this host cannot open %s: %s\n", name,
			strerror(errno));
		is(errno == ENOTSUP || errno == EINVAL, 1,
			"open of %s says so if the host cannot", name);
		return;
	}
	fdstat_of(name, fd, asked,
		(readable ? RIGHTS_FD_READ : 0) |
			(writable ? RIGHTS_FD_WRITE : 0),
		(readable ? 0 : RIGHTS_FD_READ) |
			(writable ? 0 : RIGHTS_FD_WRITE),
		FILETYPE_REGULAR_FILE);
	synced(name, fd, FILE_);
	close(fd);
}

int main(int argc, char **argv)
{
	struct fdstat st, same;
	int fd, dir;

	begin(argc, argv);
	make_file("file", 7);
	must(!mkdir("dir", 0755));
	opened("a file open for reading", O_RDONLY, 0, 1, 0);
	opened("a file open for writing", O_WRONLY, 0, 0, 1);
	opened("a file open for both", O_RDWR, 0, 1, 1);
	opened("a file with O_APPEND", O_WRONLY | O_APPEND, FDFLAGS_APPEND, 0,
		1);
	opened("a file with O_NONBLOCK", O_RDONLY | O_NONBLOCK,
		FDFLAGS_NONBLOCK, 1, 0);
	opened("a file with O_DSYNC", O_RDWR | O_DSYNC, FDFLAGS_DSYNC, 1, 1);
	opened("a file with O_RSYNC", O_RDWR | O_RSYNC,
		FDFLAGS_RSYNC | FDFLAGS_SYNC, 1, 1);
	opened("a file with O_SYNC", O_RDWR | O_SYNC, FDFLAGS_SYNC, 1, 1);
	opened("a file with every flag",
		O_RDWR | O_APPEND | O_NONBLOCK | O_DSYNC | O_RSYNC | O_SYNC,
		0x1f, 1, 1);
	dir = open("dir", O_RDONLY | O_DIRECTORY);
	must(dir >= 0);
	fdstat_of(
		"a directory", dir, 0, 0, RIGHTS_FD_WRITE, FILETYPE_DIRECTORY);
	synced("a directory", dir, DIRECTORY);
	close(dir);
	synced("a closed descriptor", dir, NOTHING);
	synced("-1", -1, NOTHING);
	synced("AT_FDCWD", AT_FDCWD, NOTHING);
	synced("1000000", 1000000, NOTHING);
	fd = open("file", O_RDONLY);
	must(fd >= 0);
	close(fd);
	memset(&st, 0xcc, sizeof st);
	memset(&same, 0xcc, sizeof same);
	is(fd_fdstat_get(fd, &st), EBADF,
		"fd_fdstat_get of a closed descriptor EBADF");
	is(memcmp(&st, &same, sizeof st), 0,
		"fd_fdstat_get leaves the struct as it was when it fails");
	is(fd_fdstat_get(0, NULL), EFAULT, "fd_fdstat_get into NULL EFAULT");
	if (argc > 2)
		synced("standard output", 1, STREAM);
	return done();
}
