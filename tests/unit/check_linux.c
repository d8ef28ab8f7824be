/* SPDX-License-Identifier: MIT */
/* arch/linux and src/stat/native on top of scripted system calls: which are
 * made, with what, in what order, and what comes of each result. */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <kernel_stat.h>
#include "linux.h"
#include "sync.h"
#include <syscall.h>
#include "unit.h"

/* The kernel's own, which the overlay's header reads under another name. */
#define kernel_statx __overstat_libc_statx
#define COUNT(array) (sizeof(array) / sizeof *(array))
#define MARK 12345 /* no errno */

/* What the next calls return, and what they made. */
static struct {
	long result[4];
	long number[4];
	long argument[4][5];
	int count;
	char path[4][16]; /* of statx and newfstatat */
	struct kernel_stat stat;
	struct kernel_statx statx;
	int socktype;
} script;

static void start(long first, long second, long third)
{
	memset(&script, 0, sizeof script);
	script.result[0] = first;
	script.result[1] = second;
	script.result[2] = third;
	errno = MARK;
}

long scripted_syscall(long n, long a, long b, long c, long d, long e)
{
	int i = script.count++;
	long r;

	WANT(i < 4, "a fifth system call, number %ld", n);
	r = script.result[i];
	script.number[i] = n;
	script.argument[i][0] = a;
	script.argument[i][1] = b;
	script.argument[i][2] = c;
	script.argument[i][3] = d;
	script.argument[i][4] = e;
	if ((n == NR_statx || n == NR_fstatat) && b)
		strncpy(script.path[i], (const char *)b, 15);
	if (r)
		return r;
	switch (n) {
	case NR_statx:
		memcpy((void *)e, &script.statx, sizeof script.statx);
		break;
	case NR_fstatat:
		memcpy((void *)c, &script.stat, sizeof script.stat);
		break;
	case NR_fstat:
		memcpy((void *)b, &script.stat, sizeof script.stat);
		break;
	case NR_getsockopt:
		WANT(*(socklen_t *)e == sizeof(int), "optlen of getsockopt");
		memcpy((void *)d, &script.socktype, sizeof(int));
		break;
	case NR_socketcall: {
		const long *args = (const long *)b;

		WANT(args[0] == 9 && args[1] == SOL_SOCKET &&
				args[2] == SO_TYPE &&
				*(socklen_t *)args[4] == sizeof(int),
			"arguments of socketcall");
		memcpy((void *)args[3], &script.socktype, sizeof(int));
		break;
	}
	}
	return 0;
}

/* The calls so far are these: n numbers. */
static void made(int n, long first, long second, long third)
{
	long expected[] = { first, second, third };
	int i;

	for (i = 0; i < n && i < script.count; i++)
		WANT(script.number[i] == expected[i],
			"call %d is number %ld, expected %ld", i + 1,
			script.number[i], expected[i]);
	WANT(script.count == n, "%d system calls, expected %d", script.count,
		n);
}

static void argued(int i, int n, ...)
{
	va_list ap;
	int j;

	va_start(ap, n);
	for (j = 0; j < n; j++) {
		long expected = va_arg(ap, long);

		WANT(script.argument[i][j] == expected,
			"argument %d of call %d is 0x%lx, expected 0x%lx",
			j + 1, i + 1, script.argument[i][j], expected);
	}
	va_end(ap);
}

static int untouched(const void *record, size_t size)
{
	const unsigned char *p = record;
	size_t i;

	for (i = 0; i < size; i++)
		if (p[i] != 0xcc)
			return 0;
	return 1;
}

START_TEST(statx_is_asked_for_a_path)
{
	static const int flags[] = { 0, AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH,
		AT_NO_AUTOMOUNT,
		AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH | AT_NO_AUTOMOUNT };
	const char *path = "some/file";
	struct kstat k;
	size_t i;
	int r;

	for (i = 0; i < COUNT(flags); i++) {
		start(0, 0, 0);
		script.statx.stx_mask = 0xfff;
		script.statx.stx_ino = 77;
		script.statx.stx_btime.tv_sec = 88;
		r = __overstat_linux_fstatat(AT_FDCWD, path, flags[i], &k);
		WANT(r == 0 && k.ino == 77 && k.btime.sec == 88 &&
				k.known == 0x7fff,
			"%d, ino %" PRIu64 ", known 0x%x", r, k.ino, k.known);
		made(1, NR_statx, 0, 0);
		argued(0, 4, (long)AT_FDCWD, (long)path,
			(long)(flags[i] | AT_NO_AUTOMOUNT), 0xfffL);
		WANT(errno == MARK, "errno became %d", errno);
	}
}
END_TEST

START_TEST(statx_is_asked_for_a_descriptor)
{
	struct kstat k;
	int r;

	start(0, 0, 0);
	script.statx.stx_mask = 0xfff;
	script.statx.stx_ino = 77;
	r = __overstat_linux_fstat(9, &k);
	WANT(r == 0 && k.ino == 77, "%d, ino %" PRIu64, r, k.ino);
	made(1, NR_statx, 0, 0);
	WANT(script.argument[0][0] == 9 && script.argument[0][1] &&
			!*script.path[0],
		"descriptor %ld, path \"%s\"", script.argument[0][0],
		script.path[0]);
	WANT(script.argument[0][2] == (AT_NO_AUTOMOUNT | AT_EMPTY_PATH) &&
			script.argument[0][3] == 0xfff,
		"flags 0x%lx, mask 0x%lx", script.argument[0][2],
		script.argument[0][3]);
	WANT(errno == MARK, "errno became %d", errno);
}
END_TEST

/* No statx in the kernel, or a sandbox that refuses it in one of the ways that
 * sandboxes have: the older call answers, without the birth time. */
static const long refusals[] = { -ENOSYS, -EPERM, -EACCES, 1, 38, 0x7fffffff };

START_TEST(refused_statx_of_a_path_falls_back)
{
	const char *path = "some/file";
	struct kstat k;
	int r;

	start(refusals[_i], 0, 0);
	script.stat.st_ino = 77;
	script.statx.stx_ino = 66;
	memset(&k, 0xcc, sizeof k);
	r = __overstat_linux_fstatat(3, path, AT_SYMLINK_NOFOLLOW, &k);
	WANT(r == 0 && k.ino == 77, "statx %ld: %d, ino %" PRIu64, refusals[_i],
		r, k.ino);
	WANT(k.known == KNOWN_BY_STAT, "statx %ld: known 0x%x, expected 0x%x",
		refusals[_i], k.known, KNOWN_BY_STAT);
	made(2, NR_statx, NR_fstatat, 0);
	WANT(script.argument[1][0] == 3 && script.argument[1][1] == (long)path,
		"another file: descriptor %ld", script.argument[1][0]);
	WANT(script.argument[1][3] == AT_SYMLINK_NOFOLLOW, "flags 0x%lx",
		script.argument[1][3]);
	WANT(errno == MARK, "errno became %d", errno);
}
END_TEST

START_TEST(refused_statx_of_a_descriptor_falls_back)
{
	static const int fds[] = { 0, 1, 2, 9, INT_MAX };
	struct kstat k;
	size_t i;
	int r;

	for (i = 0; i < COUNT(fds); i++) {
		start(refusals[_i], 0, 0);
		script.stat.st_ino = 77;
		r = __overstat_linux_fstat(fds[i], &k);
		WANT(r == 0 && k.ino == 77 && k.known == KNOWN_BY_STAT,
			"statx %ld: %d, ino %" PRIu64 ", known 0x%x",
			refusals[_i], r, k.ino, k.known);
		made(2, NR_statx, NR_fstat, 0);
		WANT(script.argument[1][0] == fds[i],
			"descriptor %ld in place of %d", script.argument[1][0],
			fds[i]);
		WANT(errno == MARK, "errno became %d", errno);
	}
}
END_TEST

START_TEST(the_older_call_s_error_is_the_answer)
{
	struct kstat k;
	int error, r;

	for (error = 1; error < 134; error++) {
		if (error == ENOSYS)
			continue;
		start(refusals[_i], -error, 0);
		memset(&k, 0xcc, sizeof k);
		r = __overstat_linux_fstatat(3, "x", 0, &k);
		WANT(r == -error, "statx %ld, newfstatat -%d: %d", refusals[_i],
			error, r);
		start(refusals[_i], -error, 0);
		r = __overstat_linux_fstat(3, &k);
		WANT(r == -error, "statx %ld, fstat -%d: %d", refusals[_i],
			error, r);
		start(refusals[_i], error, 0);
		r = __overstat_linux_fstatat(3, "x", 0, &k);
		WANT(r == -EIO, "statx %ld, newfstatat %d: %d", refusals[_i],
			error, r);
		start(refusals[_i], error, 0);
		r = __overstat_linux_fstat(3, &k);
		WANT(r == -EIO, "statx %ld, fstat %d: %d", refusals[_i], error,
			r);
		WANT(untouched(&k, sizeof k), "error %d: record written",
			error);
		WANT(errno == MARK, "errno became %d", errno);
	}
}
END_TEST

/* A kernel that has had statx from the first: EACCES is about the file. */
START_TEST(where_there_is_no_older_call_it_is_statx_s_error)
{
	int expected = refusals[_i] > 0 ? -ENOSYS : (int)refusals[_i];
	struct kstat k;
	int r;

	memset(&k, 0xcc, sizeof k);
	start(refusals[_i], -ENOSYS, 0);
	r = __overstat_linux_fstatat(3, "x", 0, &k);
	WANT(r == expected, "statx %ld, no newfstatat: %d", refusals[_i], r);
	start(refusals[_i], -ENOSYS, 0);
	r = __overstat_linux_fstat(3, &k);
	WANT(r == expected, "statx %ld, no fstat: %d", refusals[_i], r);
	WANT(untouched(&k, sizeof k), "record written");
	WANT(errno == MARK, "errno became %d", errno);
}
END_TEST

START_TEST(any_other_error_of_statx_is_the_answer)
{
	struct kstat k;
	int error, r;

	for (error = 1; error < 4096; error++) {
		if (error == ENOSYS || error == EPERM || error == EACCES)
			continue;
		start(-error, 0, 0);
		memset(&k, 0xcc, sizeof k);
		r = __overstat_linux_fstatat(3, "x", 0, &k);
		WANT(r == -error, "statx -%d: %d", error, r);
		made(1, NR_statx, 0, 0);
		WANT(untouched(&k, sizeof k), "error %d: record written",
			error);
		WANT(errno == MARK, "errno became %d", errno);
	}
}
END_TEST

/* F_GETFL and statx say it all of most: fd_fdstat_get costs these two. */
/* A record of either call with this mode, and the calls' results. */
static void of_mode(long flags, uint32_t mode, long second, long third)
{
	start(flags, second, third);
	script.stat.st_mode = mode;
	script.statx.stx_mode = (uint16_t)mode;
}

START_TEST(fdstat_costs_two_calls)
{
	static const struct {
		uint32_t mode;
		uint8_t type;
	} c[] = { { S_IFREG, 4 }, { S_IFDIR, 3 }, { S_IFBLK, 1 },
		{ S_IFIFO, 0 }, { S_IFLNK, 7 }, { 0, 0 } };
	static const int fds[] = { 0, 1, 2, 9, INT_MAX };
	struct fdstat st;
	size_t i, j;
	int r;

	for (i = 0; i < COUNT(c); i++)
		for (j = 0; j < COUNT(fds); j++) {
			of_mode(O_RDONLY, c[i].mode | 0600, 0, 0);
			script.statx.stx_mode = 0xffff;
			memset(&st, 0xcc, sizeof st);
			r = __overstat_linux_fdstat(fds[j], &st);
			WANT(r == 0 && st.fs_filetype == c[i].type,
				"mode 0%o: %d, type %d, expected %d", c[i].mode,
				r, st.fs_filetype, c[i].type);
			made(2, NR_fcntl, NR_fstat, 0);
			argued(0, 2, (long)fds[j], (long)F_GETFL);
			argued(1, 1, (long)fds[j]);
			WANT(errno == MARK, "errno became %d", errno);
		}
}
END_TEST

START_TEST(fdstat_has_the_flags_of_f_getfl)
{
	struct fdstat st;
	int r;

	of_mode(O_WRONLY | O_APPEND | O_NONBLOCK, S_IFREG | 0600, 0, 0);
	r = __overstat_linux_fdstat(9, &st);
	WANT(r == 0 && st.fs_flags == (FDFLAGS_APPEND | FDFLAGS_NONBLOCK),
		"%d, flags 0x%x", r, st.fs_flags);
	WANT(st.fs_rights_base == 0x08e001fd, "rights 0x%" PRIx64,
		st.fs_rights_base);
	/* Both bits: open(2) has it for ioctl alone. */
	of_mode(O_WRONLY | O_RDWR, S_IFREG | 0600, 0, 0);
	r = __overstat_linux_fdstat(9, &st);
	WANT(r == 0 && st.fs_rights_base == 0x08e001bd, "rights 0x%" PRIx64,
		st.fs_rights_base);
}
END_TEST

START_TEST(fdstat_asks_a_socket_for_its_type)
{
	struct fdstat st;
	int r;

	of_mode(O_RDWR, S_IFSOCK | 0777, 0, 0);
	script.socktype = SOCK_SEQPACKET;
	r = __overstat_linux_fdstat(9, &st);
	WANT(r == 0 && st.fs_filetype == FILETYPE_SOCKET_SEQPACKET,
		"%d, type %d", r, st.fs_filetype);
	made(3, NR_fcntl, NR_fstat, NR_getsockopt);
	argued(2, 3, 9L, (long)SOL_SOCKET, (long)SO_TYPE);
	WANT(errno == MARK, "errno became %d", errno);
	/* An O_PATH descriptor of a socket is no socket, and not asked. */
	of_mode(O_PATH, S_IFSOCK | 0777, 0, 0);
	r = __overstat_linux_fdstat(9, &st);
	WANT(r == 0 && st.fs_filetype == FILETYPE_SOCKET_STREAM &&
			!st.fs_rights_base,
		"O_PATH: %d, type %d", r, st.fs_filetype);
	made(2, NR_fcntl, NR_fstat, 0);
}
END_TEST

/* By the call for all of sockets; where that is refused too it is no stream. */
START_TEST(fdstat_without_getsockopt)
{
	struct fdstat st;
	int r;

	of_mode(O_RDWR, S_IFSOCK | 0777, 0, refusals[_i]);
	script.socktype = SOCK_DGRAM;
	r = __overstat_linux_fdstat(9, &st);
	WANT(r == 0 && st.fs_filetype == FILETYPE_SOCKET_DGRAM,
		"socketcall: %d, type %d", r, st.fs_filetype);
	WANT(script.count == 4 && script.number[3] == NR_socketcall &&
			script.argument[3][0] == 15,
		"%d calls, the last %ld", script.count, script.number[3]);
	of_mode(O_RDWR, S_IFSOCK | 0777, 0, refusals[_i]);
	script.result[3] = refusals[_i];
	script.socktype = SOCK_DGRAM;
	r = __overstat_linux_fdstat(9, &st);
	WANT(r == 0 && st.fs_filetype == FILETYPE_UNKNOWN &&
			!(st.fs_rights_base & RIGHTS_SOCK_ACCEPT),
		"nothing: %d, type %d", r, st.fs_filetype);
	WANT(errno == MARK, "errno became %d", errno);
}
END_TEST

START_TEST(fdstat_asks_a_character_device_whether_it_is_a_terminal)
{
	struct fdstat st;
	size_t i;
	int r;

	of_mode(O_RDWR, S_IFCHR | 0600, 0, 0);
	r = __overstat_linux_fdstat(9, &st);
	WANT(r == 0 && st.fs_rights_base == 0x0820004a &&
			!st.fs_rights_inheriting,
		"terminal: %d, rights 0x%" PRIx64, r, st.fs_rights_base);
	made(3, NR_fcntl, NR_fstat, NR_ioctl);
	argued(2, 2, 9L, (long)TIOCGWINSZ);
	of_mode(O_RDWR, S_IFCHR | 0600, 0, -ENOTTY);
	r = __overstat_linux_fdstat(9, &st);
	WANT(r == 0 && st.fs_rights_base == 0x3fffffff,
		"no terminal: %d, rights 0x%" PRIx64, r, st.fs_rights_base);
	/* Nobody says: the fewer. */
	for (i = 0; i < COUNT(refusals); i++) {
		of_mode(O_RDWR, S_IFCHR | 0600, 0, refusals[i]);
		r = __overstat_linux_fdstat(9, &st);
		WANT(r == 0 && st.fs_rights_base == 0x0820004a,
			"ioctl %ld: %d, rights 0x%" PRIx64, refusals[i], r,
			st.fs_rights_base);
	}
	WANT(errno == MARK, "errno became %d", errno);
}
END_TEST

START_TEST(fdstat_without_fstat)
{
	struct fdstat st;
	int error, r;

	of_mode(O_RDONLY, S_IFDIR | 0700, refusals[_i], 0);
	r = __overstat_linux_fdstat(9, &st);
	WANT(r == 0 && st.fs_filetype == FILETYPE_DIRECTORY, "%d, type %d", r,
		st.fs_filetype);
	made(3, NR_fcntl, NR_fstat, NR_statx);
	argued(2, 1, 9L);
	WANT(!*script.path[2], "path \"%s\"", script.path[2]);
	/* A device number that does not fit in the older record. */
	of_mode(O_RDONLY, S_IFDIR | 0700, -EOVERFLOW, 0);
	r = __overstat_linux_fdstat(9, &st);
	WANT(r == 0 && st.fs_filetype == FILETYPE_DIRECTORY, "%d, type %d", r,
		st.fs_filetype);
	memset(&st, 0xcc, sizeof st);
	for (error = 1; error < 134; error++) {
		of_mode(O_RDONLY, S_IFDIR | 0700, refusals[_i], -error);
		r = __overstat_linux_fdstat(9, &st);
		WANT(r == -error, "statx -%d: %d", error, r);
		of_mode(O_RDONLY, S_IFDIR | 0700, refusals[_i], error);
		r = __overstat_linux_fdstat(9, &st);
		WANT(r == -EIO, "statx %d: %d", error, r);
	}
	WANT(untouched(&st, sizeof st), "record written");
	WANT(errno == MARK, "errno became %d", errno);
}
END_TEST

START_TEST(fdstat_error_of_either_call_is_the_answer)
{
	struct fdstat st;
	int error, r;

	for (error = 1; error < 134; error++) {
		memset(&st, 0xcc, sizeof st);
		start(-error, 0, 0);
		r = __overstat_linux_fdstat(9, &st);
		WANT(r == -error, "F_GETFL -%d: %d", error, r);
		made(1, NR_fcntl, 0, 0);
		if (error == ENOSYS || error == EPERM || error == EACCES ||
			error == EOVERFLOW)
			continue;
		start(O_RDONLY, -error, 0);
		r = __overstat_linux_fdstat(9, &st);
		WANT(r == -error, "fstat -%d: %d", error, r);
		made(2, NR_fcntl, NR_fstat, 0);
		WANT(untouched(&st, sizeof st), "error %d: record written",
			error);
		WANT(errno == MARK, "errno became %d", errno);
	}
}
END_TEST

/* The libc's own, which arch/linux/sync.h calls by their linker names. */
static struct {
	int result, error, fd;
	const char *called;
} libc;

int libc_fsync(int) LIBC("fsync");
int libc_fdatasync(int) LIBC("fdatasync");

int libc_fsync(int fd)
{
	libc.fd = fd;
	libc.called = "fsync";
	errno = libc.error;
	return libc.result;
}

int libc_fdatasync(int fd)
{
	libc.fd = fd;
	libc.called = "fdatasync";
	errno = libc.error;
	return libc.result;
}

START_TEST(sync_is_the_libc_s_own_and_keeps_errno)
{
	static const struct {
		const char *name;
		int (*sync)(int);
	} c[] = { { "fsync", __overstat_linux_fsync },
		{ "fdatasync", __overstat_linux_fdatasync } };
	size_t i;
	int error, r;

	for (i = 0; i < COUNT(c); i++) {
		for (error = 1; error < 134; error++) {
			libc.result = -1;
			libc.error = error;
			libc.called = "nothing";
			errno = MARK;
			r = c[i].sync(9);
			WANT(r == -error && errno == MARK,
				"%s: -1, errno %d: %d, errno %d", c[i].name,
				error, r, errno);
			WANT(!strcmp(libc.called, c[i].name) && libc.fd == 9,
				"%s: called %s(%d)", c[i].name, libc.called,
				libc.fd);
			/* A sandbox's own answer: no sync, and errno is old. */
			libc.result = error;
			libc.error = 0;
			r = c[i].sync(9);
			WANT(r == -EIO, "%s: %d: %d", c[i].name, error, r);
			libc.error = error;
			/* A success may leave anything in errno. */
			libc.result = 0;
			r = c[i].sync(9);
			WANT(r == 0 && errno == MARK,
				"%s: 0, errno %d: %d, errno %d", c[i].name,
				error, r, errno);
		}
	}
	WANT(!script.count, "%d system calls of its own", script.count);
}
END_TEST

#ifndef WITHOUT_NATIVE
/* Zero copy: one call, into the caller's struct; the kernel judges the rest. */
static void filled(const struct stat *st, int r)
{
	WANT(r == 0 && !memcmp(st, &script.stat, sizeof *st),
		"%d, struct not the kernel's", r);
	WANT(errno == MARK, "errno became %d", errno);
}

static void scripted_record(void)
{
	start(0, 0, 0);
	memset(&script.stat, 0x5a, sizeof script.stat);
}

START_TEST(native_fstat)
{
	static const int fds[] = { 0, 9, INT_MAX, -1, AT_FDCWD, INT_MIN };
	struct stat st;
	size_t i;

	for (i = 0; i < COUNT(fds); i++) {
		scripted_record();
		filled(&st, fstat(fds[i], &st));
		made(1, NR_fstat, 0, 0);
		argued(0, 2, (long)fds[i], (long)&st);
	}
	start(-EFAULT, 0, 0);
	WANT(fstat(9, NULL) == -1 && errno == EFAULT, "NULL: errno %d", errno);
	argued(0, 2, 9L, 0L);
}
END_TEST

START_TEST(native_stat_and_lstat)
{
	const char *path = "some/file";
	struct stat st = { 0 };

	scripted_record();
	filled(&st, stat(path, &st));
	made(1, NR_fstatat, 0, 0);
	argued(0, 4, (long)AT_FDCWD, (long)path, (long)&st, 0L);
	scripted_record();
	filled(&st, lstat(path, &st));
	made(1, NR_fstatat, 0, 0);
	argued(0, 4, (long)AT_FDCWD, (long)path, (long)&st,
		(long)AT_SYMLINK_NOFOLLOW);
	start(-EFAULT, 0, 0);
	WANT(stat(NULL, NULL) == -1 && errno == EFAULT, "NULL: errno %d",
		errno);
	argued(0, 4, (long)AT_FDCWD, 0L, 0L, 0L);
}
END_TEST

START_TEST(native_fstatat)
{
	int allowed = AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH | AT_NO_AUTOMOUNT;
	const char *path = "some/file";
	struct stat st;
	int bit, flags;

	for (flags = 0; flags <= allowed; flags += 0x100) {
		if (flags & ~allowed)
			continue;
		scripted_record();
		filled(&st, fstatat(9, path, &st, flags));
		made(1, NR_fstatat, 0, 0);
		argued(0, 4, 9L, (long)path, (long)&st, (long)flags);
	}
	for (bit = 0; bit < 32; bit++) {
		flags = (int)(1u << bit);
		if (flags & allowed)
			continue;
		start(0, 0, 0);
		memset(&st, 0xcc, sizeof st);
		WANT(fstatat(-1, NULL, &st, flags | allowed) == -1 &&
				errno == EINVAL,
			"flag 0x%x: errno %d", flags, errno);
		made(0, 0, 0, 0);
		WANT(untouched(&st, sizeof st), "struct written");
	}
}
END_TEST

START_TEST(native_fstatat_null_path)
{
	struct stat st = { 0 };

	scripted_record();
	filled(&st, fstatat(9, NULL, &st, AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW));
	made(1, NR_fstatat, 0, 0);
	WANT(script.argument[0][1] && !*script.path[0], "path is not \"\"");
	WANT(script.argument[0][3] == (AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW),
		"flags 0x%lx", script.argument[0][3]);
	start(-EFAULT, 0, 0);
	WANT(fstatat(9, NULL, &st, 0) == -1 && errno == EFAULT, "errno %d",
		errno);
	argued(0, 2, 9L, 0L);
}
END_TEST

START_TEST(native_error_is_errno)
{
	struct stat st;
	int error, f, r;

	memset(&st, 0xcc, sizeof st);
	for (error = 1; error < 4096; error++) {
		for (f = 0; f < 4; f++) {
			start(-error, 0, 0);
			r = f == 0       ? fstat(9, &st)
				: f == 1 ? stat("x", &st)
				: f == 2 ? lstat("x", &st)
					 : fstatat(9, "x", &st, 0);
			WANT(r == -1 && errno == error,
				"function %d, error %d: %d, errno %d", f, error,
				r, errno);
			made(1, f ? NR_fstatat : NR_fstat, 0, 0);
			start(error, 0, 0);
			r = f == 0       ? fstat(9, &st)
				: f == 1 ? stat("x", &st)
				: f == 2 ? lstat("x", &st)
					 : fstatat(9, "x", &st, 0);
			WANT(r == -1 && errno == EIO,
				"function %d, answer %d: %d, errno %d", f,
				error, r, errno);
		}
	}
	WANT(untouched(&st, sizeof st), "struct written");
}
END_TEST
#endif

int main(void)
{
	Suite *s = suite_create("linux");
	TCase *c;
	int n = COUNT(refusals);

	c = tcase_create("fstatat.c");
	tcase_add_test(c, statx_is_asked_for_a_path);
	tcase_add_test(c, statx_is_asked_for_a_descriptor);
	tcase_add_loop_test(c, refused_statx_of_a_path_falls_back, 0, n);
	tcase_add_loop_test(c, refused_statx_of_a_descriptor_falls_back, 0, n);
	tcase_add_loop_test(c, the_older_call_s_error_is_the_answer, 0, n);
	tcase_add_loop_test(
		c, where_there_is_no_older_call_it_is_statx_s_error, 0, n);
	tcase_add_test(c, any_other_error_of_statx_is_the_answer);
	suite_add_tcase(s, c);
	c = tcase_create("fdstat.c");
	tcase_add_test(c, fdstat_costs_two_calls);
	tcase_add_test(c, fdstat_has_the_flags_of_f_getfl);
	tcase_add_test(c, fdstat_asks_a_socket_for_its_type);
	tcase_add_test(
		c, fdstat_asks_a_character_device_whether_it_is_a_terminal);
	tcase_add_loop_test(c, fdstat_without_getsockopt, 0, n);
	tcase_add_loop_test(c, fdstat_without_fstat, 0, n);
	tcase_add_test(c, fdstat_error_of_either_call_is_the_answer);
	suite_add_tcase(s, c);
	c = tcase_create("fsync.c");
	tcase_add_test(c, sync_is_the_libc_s_own_and_keeps_errno);
	suite_add_tcase(s, c);
#ifndef WITHOUT_NATIVE
	c = tcase_create("native");
	tcase_add_test(c, native_fstat);
	tcase_add_test(c, native_stat_and_lstat);
	tcase_add_test(c, native_fstatat);
	tcase_add_test(c, native_fstatat_null_path);
	tcase_add_test(c, native_error_is_errno);
	suite_add_tcase(s, c);
#endif
	return run(s);
}
