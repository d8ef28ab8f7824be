/* SPDX-License-Identifier: MIT */
/* fdstat [DEVICE]: fd_fdstat_get and fd_sync on every kind of descriptor. Run in
 * a directory of its own; DEVICE is a block device. The numbers are WASI preview 1's and WASIX's; rights as uvwasi gives
 * them (its src/wasi_rights.h), written out bit by bit, not by our macros. */
#define _GNU_SOURCE 1
#include <fcntl.h>
#include <limits.h>
#include <stddef.h>
#include <string.h>
#include <sys/fdstat.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../conformance/t.h"
#include "errnos.h"

#define MARK 4711
#define BIT(n) ((uint64_t)1 << (n))
#define READ BIT(1)
#define WRITE BIT(6)

/* 0 datasync, 2 seek, 3 set flags, 4 sync, 5 tell, 7 advise, 8 allocate, 21
 * status, 22 set size, 23 set times, 27 poll */
#define FILE_RIGHTS \
	(BIT(0) | BIT(2) | BIT(3) | BIT(4) | BIT(5) | BIT(7) | BIT(8) | \
		BIT(21) | BIT(22) | BIT(23) | BIT(27))
/* 9 to 20 but 14 and 24 to 26 of paths, 14 readdir */
#define DIRECTORY_RIGHTS \
	(BIT(3) | BIT(4) | BIT(7) | BIT(9) | BIT(10) | BIT(11) | BIT(12) | \
		BIT(13) | BIT(14) | BIT(15) | BIT(16) | BIT(17) | BIT(18) | \
		BIT(19) | BIT(20) | BIT(21) | BIT(23) | BIT(24) | BIT(25) | \
		BIT(26) | BIT(27))
#define STREAM_RIGHTS (BIT(3) | BIT(21) | BIT(27))
#define SOCKET_RIGHTS (STREAM_RIGHTS | BIT(28) | BIT(29))
#define ALL 0x3fffffffu
#define DIRECTORY_INHERITING (DIRECTORY_RIGHTS | FILE_RIGHTS | READ | WRITE)

enum {
	UNKNOWN,
	BLOCK,
	CHARACTER,
	DIRECTORY,
	REGULAR,
	DGRAM,
	STREAM,
	LINK,
	RAW,
	SEQPACKET
};

enum {
	APPEND = 1,
	DSYNC = 2,
	NONBLOCK = 4,
	RSYNC = 8,
	SYNC = 16
};

static void check(const char *what, int fd, unsigned type, unsigned flags,
	uint64_t base, uint64_t inheriting)
{
	unsigned char bytes[2][sizeof(struct fdstat)];
	struct fdstat st;
	int r;

	memset(bytes[0], 0xcc, sizeof bytes[0]);
	memset(bytes[1], 0x33, sizeof bytes[1]);
	errno = MARK;
	r = fd_fdstat_get(fd, (struct fdstat *)(void *)bytes[0]);
	ok(!r && errno == MARK, "%s: returned %d, errno %d, expected 0 and %d",
		what, r, errno, MARK);
	fd_fdstat_get(fd, (struct fdstat *)(void *)bytes[1]);
	ok(!memcmp(bytes[0], bytes[1], sizeof bytes[0]),
		"%s: every byte is defined", what);
	memcpy(&st, bytes[0], sizeof st);
	ok(st.fs_filetype == type, "%s: file type: %d, expected %u", what,
		st.fs_filetype, type);
	ok(st.fs_flags == flags, "%s: flags: %#x, expected %#x", what,
		st.fs_flags, flags);
	ok(st.fs_rights_base == base, "%s: rights: %#jx, expected %#jx", what,
		(uintmax_t)st.fs_rights_base, (uintmax_t)base);
	ok(st.fs_rights_inheriting == inheriting,
		"%s: inheriting: %#jx, expected %#jx", what,
		(uintmax_t)st.fs_rights_inheriting, (uintmax_t)inheriting);
}

static void check_sync(const char *what, int fd, int error)
{
	int r;

	errno = MARK;
	r = fd_sync(fd);
	ok(r == error && errno == MARK,
		"fd_sync: %s: %s: returned %d, errno %d, expected %d and %d",
		what, errno_name(error), r, errno, error, MARK);
}

/* A descriptor that was just opened; it is closed. */
static void check_fd(const char *what, int fd, unsigned type, unsigned flags,
	uint64_t base, uint64_t inheriting, int sync_error)
{
	if (!ok(fd >= 0, "open %s: errno %d", what, fd < 0 ? errno : 0))
		return;
	check(what, fd, type, flags, base, inheriting);
	check_sync(what, fd, sync_error);
	close(fd);
}

static void check_files(void)
{
	static const struct {
		const char *name;
		int flags;
		unsigned expected;
		uint64_t right;
	} modes[] = {
		{ "O_RDONLY", O_RDONLY, 0, READ },
		{ "O_WRONLY", O_WRONLY, 0, WRITE },
		{ "O_RDWR", O_RDWR, 0, READ | WRITE },
		{ "Linux's mode 3", O_WRONLY | O_RDWR, 0, 0 },
		{ "O_APPEND", O_WRONLY | O_APPEND, APPEND, WRITE },
		{ "O_RDWR O_APPEND", O_RDWR | O_APPEND, APPEND, READ | WRITE },
		{ "O_NONBLOCK", O_RDONLY | O_NONBLOCK, NONBLOCK, READ },
		{ "O_DSYNC", O_WRONLY | O_DSYNC, DSYNC, WRITE },
		{ "O_SYNC", O_WRONLY | O_SYNC, DSYNC | RSYNC | SYNC, WRITE },
		{ "O_RSYNC", O_RDWR | O_RSYNC, DSYNC | RSYNC | SYNC,
			READ | WRITE },
		{ "all flags", O_RDWR | O_APPEND | O_NONBLOCK | O_SYNC,
			APPEND | DSYNC | NONBLOCK | RSYNC | SYNC,
			READ | WRITE },
		{ "flags that have no bit",
			O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY, 0,
			READ | WRITE },
	};
	int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0644);
	size_t i;

	ok(write(fd, "x", 1) == 1, "write");
	close(fd);
	for (i = 0; i < sizeof modes / sizeof *modes; i++)
		check_fd(modes[i].name, open("file", modes[i].flags), REGULAR,
			modes[i].expected, FILE_RIGHTS | modes[i].right, 0, 0);
	/* Flags are those of now. */
	fd = open("file", O_RDWR | O_APPEND);
	ok(!fcntl(fd, F_SETFL, O_NONBLOCK), "F_SETFL");
	check_fd("flags after F_SETFL", fd, REGULAR, NONBLOCK,
		FILE_RIGHTS | READ | WRITE, 0, 0);
	/* Permissions of the file are not rights of the descriptor. */
	ok(!chmod("file", 0), "chmod");
	check_fd("O_PATH file", open("file", O_PATH), REGULAR, 0, 0, 0, EACCES);
	unlink("file");
}

static void check_directories(void)
{
	check_fd("a directory", open(".", O_RDONLY | O_DIRECTORY), DIRECTORY, 0,
		DIRECTORY_RIGHTS, DIRECTORY_INHERITING, EISDIR);
	check_fd("O_PATH directory", open(".", O_PATH | O_DIRECTORY), DIRECTORY,
		0, 0, 0, EACCES);
	ok(!symlink(".", "link"), "symlink");
	check_fd("O_PATH link", open("link", O_PATH | O_NOFOLLOW), LINK, 0, 0,
		0, EINVAL);
	unlink("link");
}

static void check_pipes(void)
{
	int p[2];

	if (ok(!pipe(p), "pipe")) {
		check_fd("a pipe's read end", p[0], UNKNOWN, 0,
			STREAM_RIGHTS | READ, ALL, EINVAL);
		check_fd("a pipe's write end", p[1], UNKNOWN, 0,
			STREAM_RIGHTS | WRITE, ALL, EINVAL);
	}
	if (ok(!pipe2(p, O_NONBLOCK), "pipe2")) {
		check_fd("a pipe that does not block", p[0], UNKNOWN, NONBLOCK,
			STREAM_RIGHTS | READ, ALL, EINVAL);
		close(p[1]);
	}
	if (ok(!mkfifo("fifo", 0600), "mkfifo")) {
		check_fd("a FIFO", open("fifo", O_RDWR), UNKNOWN, 0,
			STREAM_RIGHTS | READ | WRITE, ALL, EINVAL);
		check_fd("O_PATH FIFO", open("fifo", O_PATH), UNKNOWN, 0, 0, 0,
			EINVAL);
		unlink("fifo");
	}
}

static void check_sockets(void)
{
	static const struct {
		const char *name;
		int domain, type, protocol;
		unsigned expected;
	} list[] = {
		{ "unix stream", AF_UNIX, SOCK_STREAM, 0, STREAM },
		{ "unix dgram", AF_UNIX, SOCK_DGRAM, 0, DGRAM },
		{ "unix seqpacket", AF_UNIX, SOCK_SEQPACKET, 0, SEQPACKET },
		{ "tcp", AF_INET, SOCK_STREAM, 0, STREAM },
		{ "udp", AF_INET, SOCK_DGRAM, 0, DGRAM },
		{ "netlink raw", AF_NETLINK, SOCK_RAW, 0, RAW },
	};
	size_t i;

	for (i = 0; i < sizeof list / sizeof *list; i++) {
		check_fd(list[i].name,
			socket(list[i].domain, list[i].type, list[i].protocol),
			list[i].expected, 0, SOCKET_RIGHTS | READ | WRITE, ALL,
			EINVAL);
		check_fd(list[i].name,
			socket(list[i].domain, list[i].type | SOCK_NONBLOCK,
				list[i].protocol),
			list[i].expected, NONBLOCK,
			SOCKET_RIGHTS | READ | WRITE, ALL, EINVAL);
	}
}

static void check_devices(const char *device)
{
	int pty = posix_openpt(O_RDWR | O_NOCTTY), tty = -1;

	if (pty >= 0 && !grantpt(pty) && !unlockpt(pty))
		tty = open(ptsname(pty), O_RDWR | O_NOCTTY);
	check_fd("a terminal", tty, CHARACTER, 0, STREAM_RIGHTS | READ | WRITE,
		0, EINVAL);
	if (pty >= 0)
		tty = open(ptsname(pty), O_RDONLY | O_NOCTTY | O_NONBLOCK);
	check_fd("a terminal to read", tty, CHARACTER, NONBLOCK,
		STREAM_RIGHTS | READ, 0, EINVAL);
	close(pty);
	check_fd("/dev/null", open("/dev/null", O_RDWR), CHARACTER, 0, ALL, ALL,
		EINVAL);
	check_fd("/dev/null to write", open("/dev/null", O_WRONLY), CHARACTER,
		0, ALL & ~READ, ALL, EINVAL);
	check_fd("/dev/zero to read", open("/dev/zero", O_RDONLY), CHARACTER, 0,
		ALL & ~WRITE, ALL, EINVAL);
	if (device)
		check_fd("a block device", open(device, O_RDONLY), BLOCK, 0,
			ALL & ~WRITE, ALL, 0);
}

static void check_failure(
	const char *what, int fd, struct fdstat *st, int error)
{
	struct fdstat before;
	int r;

	if (st)
		memset(st, 0xcc, sizeof *st);
	memset(&before, 0xcc, sizeof before);
	errno = MARK;
	r = fd_fdstat_get(fd, st);
	ok(r == error && errno == MARK,
		"%s: %s: returned %d, errno %d, expected %d and %d", what,
		errno_name(error), r, errno, error, MARK);
	ok(!st || !memcmp(st, &before, sizeof before),
		"%s: the struct is as it was", what);
}

static void check_failures(void)
{
	struct fdstat *volatile null = NULL;
	struct fdstat st;
	int fd = dup(0);

	close(fd);
	check_failure("closed", fd, &st, EBADF);
	check_failure("-1", -1, &st, EBADF);
	check_failure("AT_FDCWD", AT_FDCWD, &st, EBADF);
	check_failure("INT_MIN", INT_MIN, &st, EBADF);
	check_failure("INT_MAX", INT_MAX, &st, EBADF);
	check_failure("-1 and NULL", -1, null, EBADF);
	check_failure("NULL", 0, null, EFAULT);
	check_sync("closed", fd, EBADF);
	check_sync("-1", -1, EBADF);
	check_sync("AT_FDCWD", AT_FDCWD, EBADF);
	check_sync("INT_MIN", INT_MIN, EBADF);
	check_sync("INT_MAX", INT_MAX, EBADF);
}

/* Standard input and output are what they are now, not what their numbers
 * promise. */
static void check_standard(void)
{
	int saved = dup(0), fd = open("/", O_RDONLY);

	ok(dup2(fd, 0) == 0, "dup2");
	check("a directory as descriptor 0", 0, DIRECTORY, 0, DIRECTORY_RIGHTS,
		DIRECTORY_INHERITING);
	check_sync("a directory as descriptor 0", 0, EISDIR);
	dup2(saved, 0);
	close(saved);
	close(fd);
}

static void check_layout(void)
{
	ok(sizeof(struct fdstat) == 24, "struct fdstat: %zu bytes, expected 24",
		sizeof(struct fdstat));
	ok(_Alignof(struct fdstat) == 8, "struct fdstat: aligned to %zu",
		_Alignof(struct fdstat));
#define OFFSET(member, offset, size) \
	ok(offsetof(struct fdstat, member) == (offset) && \
			sizeof((struct fdstat *)0)->member == (size), \
		#member ": %zu bytes at %zu, expected %d at %d", \
		sizeof((struct fdstat *)0)->member, \
		offsetof(struct fdstat, member), size, offset)
	OFFSET(fs_filetype, 0, 1);
	OFFSET(fs_flags, 2, 2);
	OFFSET(fs_rights_base, 8, 8);
	OFFSET(fs_rights_inheriting, 16, 8);
}

static void check_numbers(void)
{
	static const uint64_t rights[] = { RIGHTS_FD_DATASYNC, RIGHTS_FD_READ,
		RIGHTS_FD_SEEK, RIGHTS_FD_FDSTAT_SET_FLAGS, RIGHTS_FD_SYNC,
		RIGHTS_FD_TELL, RIGHTS_FD_WRITE, RIGHTS_FD_ADVISE,
		RIGHTS_FD_ALLOCATE, RIGHTS_PATH_CREATE_DIRECTORY,
		RIGHTS_PATH_CREATE_FILE, RIGHTS_PATH_LINK_SOURCE,
		RIGHTS_PATH_LINK_TARGET, RIGHTS_PATH_OPEN, RIGHTS_FD_READDIR,
		RIGHTS_PATH_READLINK, RIGHTS_PATH_RENAME_SOURCE,
		RIGHTS_PATH_RENAME_TARGET, RIGHTS_PATH_FILESTAT_GET,
		RIGHTS_PATH_FILESTAT_SET_SIZE, RIGHTS_PATH_FILESTAT_SET_TIMES,
		RIGHTS_FD_FILESTAT_GET, RIGHTS_FD_FILESTAT_SET_SIZE,
		RIGHTS_FD_FILESTAT_SET_TIMES, RIGHTS_PATH_SYMLINK,
		RIGHTS_PATH_REMOVE_DIRECTORY, RIGHTS_PATH_UNLINK_FILE,
		RIGHTS_POLL_FD_READWRITE, RIGHTS_SOCK_SHUTDOWN,
		RIGHTS_SOCK_ACCEPT, RIGHTS_SOCK_CONNECT, RIGHTS_SOCK_LISTEN,
		RIGHTS_SOCK_BIND, RIGHTS_SOCK_RECV, RIGHTS_SOCK_SEND,
		RIGHTS_SOCK_ADDR_LOCAL, RIGHTS_SOCK_ADDR_REMOTE,
		RIGHTS_SOCK_RECV_FROM, RIGHTS_SOCK_SEND_TO };
	static const unsigned types[] = { FILETYPE_UNKNOWN,
		FILETYPE_BLOCK_DEVICE, FILETYPE_CHARACTER_DEVICE,
		FILETYPE_DIRECTORY, FILETYPE_REGULAR_FILE,
		FILETYPE_SOCKET_DGRAM, FILETYPE_SOCKET_STREAM,
		FILETYPE_SYMBOLIC_LINK, FILETYPE_SOCKET_RAW,
		FILETYPE_SOCKET_SEQPACKET };
	static const unsigned flags[] = { FDFLAGS_APPEND, FDFLAGS_DSYNC,
		FDFLAGS_NONBLOCK, FDFLAGS_RSYNC, FDFLAGS_SYNC };
	unsigned i;

	ok(sizeof rights / sizeof *rights == 39, "39 rights");
	for (i = 0; i < sizeof rights / sizeof *rights; i++)
		ok(rights[i] == BIT(i), "right %u: %#jx", i,
			(uintmax_t)rights[i]);
	ok(sizeof RIGHTS_SOCK_LISTEN == 8 &&
			RIGHTS_SOCK_LISTEN == UINT64_C(0x80000000),
		"right 31 has no sign: %#jx", (uintmax_t)RIGHTS_SOCK_LISTEN);
	for (i = 0; i < sizeof types / sizeof *types; i++)
		ok(types[i] == i, "file type %u: %u", i, types[i]);
	for (i = 0; i < sizeof flags / sizeof *flags; i++)
		ok(flags[i] == 1u << i, "flag %u: %#x", i, flags[i]);
}

int main(int argc, char **argv)
{
	check_layout();
	check_numbers();
	check_files();
	check_directories();
	check_pipes();
	check_sockets();
	check_devices(argc > 1 ? argv[1] : NULL);
	check_standard();
	check_failures();
	return done();
}
