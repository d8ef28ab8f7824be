/* SPDX-License-Identifier: MIT */
/* arch/semihost, on a debugger of the test. Compiled for each way from a descriptor
 * to a handle: picolibc of 1.8 and since (MAP_STDIO), newlib (NEWLIB). */
#include <fcntl.h>
#include <string.h>
#include "native.h"
#include "rights.h"
#include "unit.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define MARK 4711

/* What the debugger answers, and the operations that it was asked, a letter each. */
static struct {
	long tty, length, seek;
	long error; /* ERRNO */
	long open[3]; /* by mode; -1 fails with open_error of that mode */
	long open_error[3];
	long handle; /* that it was asked of last */
	const char *path;
	long path_length;
	char trace[32];
	int everything_fails;
} host;

static void note(char what)
{
	size_t n = strlen(host.trace);

	WANT(n + 1 < sizeof host.trace, "a loop: %s", host.trace);
	host.trace[n] = what;
}

long scripted_trap(long operation, const void *block)
{
	const long *words = block;

	errno = MARK + 1;
	switch (operation) {
	case SEMIHOST_OPEN:
		note(words[1] == SEMIHOST_UPDATE ? 'U' : 'R');
		host.path = (const char *)words[0];
		host.path_length = words[2];
		host.error = host.open_error[words[1]];
		errno = MARK;
		return host.everything_fails ? -1 : host.open[words[1]];
	case SEMIHOST_CLOSE:
		note('C');
		host.handle = words[0];
		break;
	case SEMIHOST_ISTTY:
		note('T');
		host.handle = words[0];
		break;
	case SEMIHOST_SEEK:
		note('S');
		WANT(words[1] == 0, "SEEK to %ld", words[1]);
		break;
	case SEMIHOST_FLEN:
		note('L');
		break;
	case SEMIHOST_ERRNO:
		note('E');
		WANT(!block, "ERRNO has a block");
		break;
	default:
		ck_abort_msg("operation %ld", operation);
	}
	errno = MARK;
	if (host.everything_fails)
		return -1;
	return operation == SEMIHOST_ISTTY    ? host.tty
		: operation == SEMIHOST_FLEN  ? host.length
		: operation == SEMIHOST_SEEK  ? host.seek
		: operation == SEMIHOST_ERRNO ? host.error
					      : 0;
}

#ifdef NEWLIB
#define FIRST 3
int _isatty(int fd)
{
	long handle = fd, tty = scripted_trap(SEMIHOST_ISTTY, &handle);

	errno = (int)host.error;
	return tty == 1;
}

int _swistat(int fd, struct stat *s)
{
	long handle = fd, length = -1;

	if (host.tty == 0)
		length = scripted_trap(SEMIHOST_FLEN, &handle);
	else
		host.error = EBADF;
	errno = (int)host.error;
	if (length == -1)
		return -1;
	s->st_size = length;
	return 0;
}
#elif defined MAP_STDIO
#define FIRST 3
int _map_stdio(int fd)
{
	return fd == 0 ? -1 : fd + 40;
}
#else
#define FIRST 0
#endif

static void reset(void)
{
	memset(&host, 0, sizeof host);
	host.open[SEMIHOST_UPDATE] = host.open[SEMIHOST_READ] = 7;
	errno = MARK;
}

START_TEST(each_code_has_its_errno)
{
	int code;

	for (code = -2; code < 300; code++) {
		int e = -__overstat_semihost_errno(code), expected = EIO;

		if (code >= 1 && code <= 34 && code != 15)
			expected = code;
		else if (code == 36 || code == 91)
			expected = ENAMETOOLONG;
		else if (code == 40 || code == 62)
			expected = ELOOP;
		WANT(e == expected, "%d: %d, expected %d", code, e, expected);
	}
}
END_TEST

/* What by_fd says of descriptor 5 for what the host answers. */
START_TEST(a_descriptor_is_what_the_host_says)
{
	static const struct {
		long tty, length, error;
		int kind;
		unsigned long size;
		const char *trace;
	} rows[] = {
		{ 1, 99, 0, SEMIHOST_TERMINAL, 0, "T" },
		{ 0, 0, 0, SEMIHOST_FILE, 0, "TL" },
		{ 0, 292, 9, SEMIHOST_FILE, 292, "TL" },
		{ 0, -1, 9, -EBADF, 0, "TLE" },
		{ 0, -1, 5, SEMIHOST_PIPE, 0, "TLE" },
		{ 0, -1, 0, SEMIHOST_PIPE, 0, "TLE" },
		{ -1, 0, 9, -EBADF, 0, "T" },
		{ 2, 0, 0, -EBADF, 0, "T" },
#if __SIZEOF_LONG__ == 4
		{ 0, -1073741824, 0, SEMIHOST_FILE, 3221225472, "TL" },
#else
		{ 0, 5368709120, 0, SEMIHOST_FILE, 5368709120, "TL" },
#endif
	};
	size_t i;

	for (i = 0; i < COUNT(rows); i++) {
		unsigned long size = 12345;
		int kind;

		reset();
		host.tty = rows[i].tty, host.length = rows[i].length;
		host.error = rows[i].error;
		kind = __overstat_semihost_by_fd(5, &size);
		WANT(kind == rows[i].kind && (kind < 0 || size == rows[i].size),
			"%d: %d, %lu", (int)i, kind, size);
		WANT(errno == MARK, "%d: errno %d", (int)i, errno);
#ifndef NEWLIB
		WANT(!strcmp(host.trace, rows[i].trace), "%d: %s", (int)i,
			host.trace);
#endif
	}
}
END_TEST

START_TEST(an_empty_standard_stream_is_no_file)
{
	int fd;

	for (fd = 0; fd < 5; fd++) {
		unsigned long size = 1;
		int kind, expected = SEMIHOST_FILE;

		reset();
		if (fd < FIRST)
			expected = SEMIHOST_PIPE;
#ifdef MAP_STDIO
		if (fd == 0)
			expected = SEMIHOST_TERMINAL;
#endif
		kind = __overstat_semihost_by_fd(fd, &size);
		WANT(kind == expected && !size, "%d: %d", fd, kind);
#ifdef MAP_STDIO
		WANT(fd == 0 || host.handle == (fd < 3 ? fd + 40 : fd),
			"%d: handle %ld", fd, host.handle);
#endif
		/* One of some length is a file. */
		reset();
		host.length = 1;
		kind = __overstat_semihost_by_fd(fd, &size);
		WANT(kind ==
				(expected == SEMIHOST_TERMINAL ? expected
							       : SEMIHOST_FILE),
			"%d, a byte: %d", fd, kind);
	}
}
END_TEST

START_TEST(a_path_is_opened_asked_and_closed)
{
	static const struct {
		const char *path;
		long update, update_error, read, read_error;
		long tty, length, seek, error;
		int kind;
		const char *trace;
	} rows[] = {
		{ "f", 7, 0, 7, 0, 0, 292, 0, 0, SEMIHOST_FILE, "UTLC" },
		{ "f", 7, 0, 7, 0, 0, 0, 0, 0, SEMIHOST_FILE, "UTLSC" },
		{ "fifo", 7, 0, 7, 0, 0, 0, -1, 29, SEMIHOST_PIPE, "UTLSC" },
		{ "fifo", 7, 0, 7, 0, 0, -1, 0, 29, SEMIHOST_PIPE, "UTLEC" },
		{ "tty", 7, 0, 7, 0, 1, 0, 0, 0, SEMIHOST_TERMINAL, "UTC" },
		{ "d", -1, EISDIR, 7, 0, 0, 0, 0, 0, SEMIHOST_DIRECTORY, "UE" },
		{ "d/", -1, EISDIR, 7, 0, 0, 0, 0, 0, SEMIHOST_DIRECTORY,
			"UE" },
		{ "ro", -1, EACCES, 7, 0, 0, 5, 0, 0, SEMIHOST_FILE, "UERTLC" },
		{ "ro", -1, EROFS, 7, 0, 0, 5, 0, 0, SEMIHOST_FILE, "UERTLC" },
		{ "ro", -1, ETXTBSY, 7, 0, 0, 5, 0, 0, SEMIHOST_FILE,
			"UERTLC" },
		{ "ro", -1, EPERM, 7, 0, 0, 5, 0, 0, SEMIHOST_FILE, "UERTLC" },
		{ "no", -1, EACCES, -1, EACCES, 0, 5, 0, 0, -EACCES, "UERE" },
		{ "no", -1, EROFS, -1, ENOENT, 0, 5, 0, 0, -ENOENT, "UERE" },
		{ "none", -1, ENOENT, 7, 0, 0, 5, 0, 0, -ENOENT, "UE" },
		{ "sock", -1, ENXIO, 7, 0, 0, 5, 0, 0, -ENXIO, "UE" },
		{ "loop", -1, 40, 7, 0, 0, 5, 0, 0, -ELOOP, "UE" },
		{ "full", -1, EMFILE, 7, 0, 0, 5, 0, 0, -EMFILE, "UE" },
		{ "odd", -1, 0, 7, 0, 0, 5, 0, 0, -EIO, "UE" },
		/* Hosts that take a slash off. */
		{ "f/", 7, 0, 7, 0, 0, 292, 0, 0, -ENOTDIR, "UC" },
		{ "fifo/", 7, 0, 7, 0, 0, 0, -1, 0, -ENOTDIR, "UC" },
		/* A handle that was had and is not there. */
		{ "f", 7, 0, 7, 0, -1, 0, 0, 9, -EIO, "UTC" },
		{ "f", 7, 0, 7, 0, 0, -1, 0, 9, SEMIHOST_PIPE, "UTLEC" },
		/* A handle may be 0. */
		{ "f", 0, 0, 0, 0, 0, 1, 0, 0, SEMIHOST_FILE, "UTLC" },
		{ "", 7, 0, 7, 0, 0, 0, 0, 0, -ENOENT, "" },
		{ ":tt", 7, 0, 7, 0, 0, 0, 0, 0, -ENOENT, "" },
		{ ":semihosting-features", 7, 0, 7, 0, 0, 0, 0, 0, -ENOENT,
			"" },
		{ ":tty", 7, 0, 7, 0, 0, 3, 0, 0, SEMIHOST_FILE, "UTLC" },
		{ "tt", 7, 0, 7, 0, 0, 3, 0, 0, SEMIHOST_FILE, "UTLC" },
	};
	size_t i;

	for (i = 0; i < COUNT(rows); i++) {
		unsigned long size = 12345;
		int kind;

		reset();
		host.open[SEMIHOST_UPDATE] = rows[i].update;
		host.open_error[SEMIHOST_UPDATE] = rows[i].update_error;
		host.open[SEMIHOST_READ] = rows[i].read;
		host.open_error[SEMIHOST_READ] = rows[i].read_error;
		host.tty = rows[i].tty, host.length = rows[i].length;
		host.seek = rows[i].seek;
		if (rows[i].update != -1)
			host.open_error[SEMIHOST_UPDATE] = rows[i].error;
		if (rows[i].kind == SEMIHOST_PIPE && rows[i].error == 9)
			host.open_error[SEMIHOST_UPDATE] = 29;
		kind = __overstat_semihost_by_path(rows[i].path, &size);
		WANT(kind == rows[i].kind, "%d, %s: %o", (int)i, rows[i].path,
			(unsigned)kind);
		WANT(!strcmp(host.trace, rows[i].trace), "%d, %s: %s", (int)i,
			rows[i].path, host.trace);
		WANT(kind != SEMIHOST_FILE ||
				size == (unsigned long)rows[i].length,
			"%s: %lu bytes", rows[i].path, size);
		WANT(kind < 0 || kind == SEMIHOST_FILE || !size,
			"%s: %lu bytes", rows[i].path, size);
		WANT(!host.trace[0] ||
				(host.path == rows[i].path &&
					host.path_length ==
						(long)strlen(rows[i].path)),
			"%s: another path", rows[i].path);
		WANT(strchr(host.trace, 'C') == NULL ||
				host.handle == rows[i].update ||
				host.handle == rows[i].read,
			"%s: closed %ld", rows[i].path, host.handle);
		WANT(errno == MARK, "%s: errno %d", rows[i].path, errno);
	}
}
END_TEST

/* The plain functions, the contract's, and what neither writes. */
START_TEST(the_struct_is_filled)
{
	struct stat s;
	struct kstat k;
	unsigned char *bytes = (void *)&s;
	size_t i;

	reset();
	host.length = 1025;
	memset(&s, 0xcc, sizeof s);
	memset(&k, 0xcc, sizeof k);
	WANT(!__overstat_native_fstat(5, &s) &&
			!__overstat_semihost_fstat(5, &k),
		"fails");
	WANT(s.st_mode == (S_IFREG | 0644) && s.st_nlink == 1 &&
			s.st_size == 1025 && s.st_blksize == 4096 &&
			s.st_blocks == 3,
		"members");
	s.st_mode = 0, s.st_nlink = 0, s.st_size = 0, s.st_blksize = 0;
	s.st_blocks = 0;
	for (i = 0; i < sizeof s; i++)
		WANT(!bytes[i], "byte %d: %d", (int)i, bytes[i]);
	WANT(k.mode == (S_IFREG | 0644) && k.nlink == 1 && k.size == 1025 &&
			k.blksize == 4096 && k.blocks == 3 && !k.ino &&
			!k.uid && !k.gid && !k.dev && !k.rdev && !k.atime.sec &&
			!k.mtime.sec && !k.ctime.sec && !k.atime.nsec &&
			!k.mtime.nsec && !k.ctime.nsec &&
			k.known == (ST_KNOWN_TYPE | ST_KNOWN_SIZE),
		"members of kstat");
	host.length = 1024;
	WANT(!__overstat_native_fstat(5, &s) && s.st_blocks == 2,
		"1024 bytes: %ld blocks", (long)s.st_blocks);
	host.length = 1025;
	host.tty = 1;
	WANT(!__overstat_semihost_fstat(5, &k) && k.known == ST_KNOWN_TYPE &&
			k.mode == (S_IFCHR | 0666) && !k.size && !k.blocks,
		"a terminal");
	host.tty = 0, host.length = -1, host.error = 29;
	WANT(!__overstat_semihost_fstat(5, &k) && !k.known &&
			k.mode == (S_IFIFO | 0666) && !k.size && !k.blocks,
		"a pipe");
}
END_TEST

START_TEST(what_does_not_fit_or_is_refused_writes_nothing)
{
	struct stat s, before;
	struct kstat k, kbefore;

	memset(&s, 0xcc, sizeof s);
	before = s;
	memset(&k, 0xcc, sizeof k);
	kbefore = k;
	reset();
	host.length = sizeof s.st_size > sizeof(long) ? 3 : -2;
	if (host.length < 0)
		WANT(__overstat_native_fstat(5, &s) == -EOVERFLOW, "2^64-2");
	host.length = -1, host.error = EBADF;
	WANT(__overstat_native_fstat(5, &s) == -EBADF, "closed");
	WANT(__overstat_native_fstat(-1, &s) == -EBADF, "-1");
	WANT(__overstat_native_fstat(AT_FDCWD, &s) == -EBADF, "AT_FDCWD");
	WANT(__overstat_native_fstat(5, NULL) == -EFAULT, "NULL");
	WANT(__overstat_native_fstatat(AT_FDCWD, NULL, 0, &s) == -EFAULT,
		"path NULL");
	WANT(__overstat_native_fstatat(AT_FDCWD, "f", 0, NULL) == -EFAULT,
		"struct NULL");
	WANT(__overstat_semihost_fstat(5, &k) == -EBADF, "closed");
	host.everything_fails = 1;
	WANT(__overstat_native_fstat(5, &s) == -EBADF, "nothing answers");
	host.trace[0] = 0;
	memset(host.trace, 0, sizeof host.trace);
	WANT(__overstat_native_fstatat(AT_FDCWD, "f", 0, &s) == -EIO,
		"nothing answers");
	WANT(!strcmp(host.trace, "UE"), "%s", host.trace);
	WANT(__overstat_semihost_fstatat(AT_FDCWD, "f", 0, &k) == -EIO,
		"nothing answers");
	WANT(!memcmp(&s, &before, sizeof s), "struct stat was written");
	/* Its padding too. */
	WANT(!memcmp((const char *)&k, (const char *)&kbefore, sizeof k),
		"struct kstat was written");
}
END_TEST

START_TEST(a_descriptor_is_no_directory)
{
	struct kstat k;

	reset();
	host.length = 3;
	WANT(__overstat_semihost_fstatat(5, "f", 0, &k) == -ENOTDIR, "f");
	WANT(!strchr(host.trace, 'U'), "%s", host.trace);
	WANT(__overstat_semihost_fstatat(-7, "f", 0, &k) == -EBADF, "-7");
	WANT(__overstat_semihost_fstatat(5, "", 0, &k) == -ENOENT, "\"\"");
	WANT(!__overstat_semihost_fstatat(5, "", AT_EMPTY_PATH, &k) &&
			k.size == 3,
		"AT_EMPTY_PATH");
	WANT(!__overstat_semihost_fstatat(5, "/f", 0, &k), "/f");
	memset(host.trace, 0, sizeof host.trace);
	WANT(!__overstat_semihost_fstatat(AT_FDCWD, "", AT_EMPTY_PATH, &k) &&
			!strcmp(host.path, "."),
		"AT_FDCWD");
	WANT(__overstat_semihost_fstatat(AT_FDCWD, "", 0, &k) == -ENOENT,
		"AT_FDCWD, \"\"");
	host.length = -1, host.error = EBADF;
	WANT(__overstat_semihost_fstatat(5, "f", 0, &k) == -EBADF, "closed");
}
END_TEST

START_TEST(nothing_can_be_synced)
{
	struct fdstat st;

	reset();
	host.length = 3;
	WANT(__overstat_semihost_fsync(5) == -EINVAL &&
			__overstat_semihost_fdatasync(5) == -EINVAL,
		"a file");
	memset(&st, 0xcc, sizeof st);
	WANT(!__overstat_semihost_fdstat(5, &st) &&
			st.fs_filetype == FILETYPE_REGULAR_FILE &&
			!st.fs_flags &&
			st.fs_rights_base == RIGHTS_REGULAR_FILE,
		"fdstat of a file");
	host.tty = 1;
	WANT(!__overstat_semihost_fdstat(5, &st) &&
			st.fs_filetype == FILETYPE_CHARACTER_DEVICE &&
			st.fs_rights_base == RIGHTS_STREAM,
		"fdstat of a terminal");
	host.tty = 0, host.length = -1, host.error = 29;
	WANT(!__overstat_semihost_fdstat(5, &st) &&
			st.fs_filetype == FILETYPE_UNKNOWN,
		"fdstat of a pipe");
	host.error = EBADF;
	WANT(__overstat_semihost_fsync(5) == -EBADF &&
			__overstat_semihost_fdatasync(5) == -EBADF &&
			__overstat_semihost_fdstat(5, &st) == -EBADF,
		"closed");
}
END_TEST

int main(void)
{
	Suite *s = suite_create("semihost");
	TCase *c = tcase_create("semihost");

	tcase_add_test(c, each_code_has_its_errno);
	tcase_add_test(c, a_descriptor_is_what_the_host_says);
	tcase_add_test(c, an_empty_standard_stream_is_no_file);
	tcase_add_test(c, a_path_is_opened_asked_and_closed);
	tcase_add_test(c, the_struct_is_filled);
	tcase_add_test(c, what_does_not_fit_or_is_refused_writes_nothing);
	tcase_add_test(c, a_descriptor_is_no_directory);
	tcase_add_test(c, nothing_can_be_synced);
	suite_add_tcase(s, c);
	return run(s);
}
