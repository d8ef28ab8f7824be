/* SPDX-License-Identifier: MIT */
/* calls DVSCAT, in an empty directory: what the page of fstat does not say.
 * bs2000_open and its like, slots, names, what a catalogue may not be, threads. */
#include "eight.h"
#include <limits.h>
#include <pthread.h>
#include <sys/fdstat.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <time.h>

#define FILE_ ":A:$USERID.FILE"

/* What bs2000_open says: 0 and closed again, or errno. */
static int opened(const char *name, int flags)
{
	int fd;

	errno = MARK;
	fd = bs2000_open(name, flags);
	if (fd == -1)
		return errno;
	if (errno != MARK)
		return ODD_ERRNO;
	if (bs2000_close(fd) || errno != MARK)
		return ODD_RESULT;
	return fd >= BS2000_FD_BASE + 3 ? 0 : ODD_RESULT;
}

static void opening(void)
{
	const char *volatile null = NULL;
	static const struct {
		const char *user, *name;
		int flags, expected;
	} rows[] = {
		{ "USERID", FILE_, O_RDONLY, 0 },
		{ "USERID", FILE_, O_RDWR | O_CLOEXEC, 0 },
		{ "USERID", FILE_, O_RDWR | O_CREAT, EINVAL },
		{ "USERID", FILE_, O_ACCMODE, EINVAL },
		{ "USERID", FILE_, O_SEARCH | O_WRONLY, EINVAL },
		{ "USERID", FILE_, O_SEARCH, ENOTDIR },
		{ "USERID", FILE_, O_RDONLY | O_DIRECTORY, ENOTDIR },
		{ "USERID", FILE_ "/", O_RDONLY, EINVAL },
		{ "USERID", "posix", O_RDONLY, EINVAL },
		{ "USERID", "/", O_RDONLY, EINVAL },
		{ "USERID", "", O_RDONLY, EINVAL },
		{ "USERID", ":A:$USERID.NOSUCH", O_RDONLY, ENOENT },
		{ "USERID", ":B:$USERID.FILE", O_RDONLY, ENOENT },
		{ "USERID", ":A:$USERID.file", O_RDONLY, ENOENT },
		{ "USERID",
			":A:$USERID."
			"A2345678901234567890123456789012345678901234",
			O_RDONLY, ENAMETOOLONG },
		{ "USERID", ":A:", O_RDONLY, 0 },
		{ "USERID", ":A:", O_SEARCH, 0 },
		{ "USERID", ":A:", O_RDONLY | O_DIRECTORY, 0 },
		{ "USERID", ":A:", O_RDWR, EISDIR },
		{ "OTHER", ":A:", O_RDONLY, 0 },
		{ "OTHER", ":A:", O_SEARCH, EACCES },
		{ "OTHER", FILE_, O_RDONLY, 0 },
		{ "OTHER", FILE_, O_WRONLY, EACCES },
		{ "OTHER", FILE_, O_RDWR, EACCES },
		{ "OTHER", ":A:$USERID.NOACL", O_RDONLY, EACCES },
		{ "USERID", ":A:$USERID.NOACL", O_RDWR, 0 },
		{ "USERID", ":A:$USERID.FAR", O_RDONLY, ENOLINK },
		{ "USERID", ":A:$USERID.BAD", O_RDONLY, EIO },
	};
	size_t i;
	int r;

	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		must(!bs2000_user(rows[i].user));
		/* TSOS owns the catalogue; USERID is one of the others too. */
		if (!strcmp(rows[i].name, ":A:") && rows[i].flags == O_SEARCH)
			catalogue("add",
				strcmp(rows[i].user, "OTHER")
					? "-f cat :A: acl=rwxr-xr-x"
					: "-f cat :A: acl=rwxr--r--");
		r = opened(rows[i].name, rows[i].flags);
		ok(r == rows[i].expected,
			"bs2000_open('%s', 0x%x) by %s: %d, expected %d",
			rows[i].name, (unsigned)rows[i].flags, rows[i].user, r,
			rows[i].expected);
	}
	catalogue("add", "-f cat :A: acl=rwxr-xr-x");
	is(opened(null, O_RDONLY), EFAULT, "bs2000_open(NULL)");
	bs2000_catalogue(NULL);
	is(opened(FILE_, O_RDONLY), ENOENT, "bs2000_open without a catalogue");
	bs2000_catalogue("nosuch");
	is(opened(FILE_, O_RDONLY), EIO,
		"bs2000_open of one that is not there");
	bs2000_catalogue("cat");
	must(!bs2000_user("USERID"));
}

static void settings(void)
{
	static const char *const bad_users[] = { "", "NINECHARS", "user", "A B",
		"A.B", "A/B", "\x80" };
	static const char *const bad_status[] = { "", "A", "A4", "A470", "a47",
		"447", "A4x", "Ax7", "AA7" };
	const char *volatile null = NULL;
	struct status s = { 0 };
	size_t i;

	for (i = 0; i < sizeof bad_users / sizeof *bad_users; i++) {
		errno = 0;
		ok(bs2000_user(bad_users[i]) == -1 && errno == EINVAL,
			"bs2000_user('%s') is EINVAL", bad_users[i]);
	}
	is(opened(":A:$USERID.NOACL", O_RDWR), 0, "and the user is as before");
	must(!bs2000_correction("A46"));
	for (i = 0; i < sizeof bad_status / sizeof *bad_status; i++) {
		errno = 0;
		ok(bs2000_correction(bad_status[i]) == -1 && errno == EINVAL,
			"bs2000_correction('%s') is EINVAL", bad_status[i]);
	}
	is(by_path(X, AT_FDCWD, FILE_, 0, &s), ENOSYS,
		"and the status is as before");
	is(by_path(X, -1, NULL, 0x4000, &s), ENOSYS,
		"which is looked at before anything else");
	must(!bs2000_correction("A47"));
	errno = 0;
	ok(bs2000_user(null) == -1 && errno == EFAULT, "bs2000_user(NULL)");
	errno = 0;
	ok(bs2000_correction(null) == -1 && errno == EFAULT,
		"bs2000_correction(NULL)");
}

static void slots(void)
{
	int fds[BS2000_OPEN_MAX], n = 0, i, r;
	struct status s = { 0 };

	errno = MARK;
	while (n < BS2000_OPEN_MAX &&
		(fds[n] = bs2000_open(FILE_, O_RDONLY)) >= 0)
		n++;
	is(n, BS2000_OPEN_MAX - 3, "256 files with the three standard streams");
	is(errno, EMFILE, "one more is EMFILE");
	for (r = 0, i = 0; i < n; i++)
		r |= by_fd(PLAIN, fds[i], &s) ||
			fds[i] != BS2000_FD_BASE + 3 + i;
	ok(!r, "each is one, above the range of POSIX descriptors");
	must(!bs2000_close(fds[100]));
	is(by_fd(PLAIN, fds[100], &s), EBADF, "a closed one is EBADF");
	errno = 0;
	r = bs2000_close(fds[100]);
	ok(r == -1 && errno == EBADF, "closing it again is EBADF");
	is(bs2000_open(FILE_, O_RDONLY), fds[100], "its slot is taken again");
	for (i = 0; i < n; i++)
		must(!bs2000_close(fds[i]));
	errno = 0;
	r = bs2000_close(1);
	ok(r == -1 && errno == EBADF && fcntl(1, F_GETFD) >= 0,
		"bs2000_close of a POSIX descriptor is EBADF and closes "
		"nothing");
	ok(dup(BS2000_FD_BASE + 3) == -1 && errno == EBADF,
		"the system below knows nothing of them");
}

static void other_calls(void)
{
	int file = bs2000_open(FILE_, O_RDWR), posix = open("posix", O_RDWR);
	int directory = bs2000_open(":A:", O_RDONLY);
	int search = bs2000_open(":A:", O_SEARCH);
	int read_only = bs2000_open(FILE_, O_RDONLY);
	struct fdstat st;

	errno = 0;
	ok(fsync(file) == -1 && errno == EINVAL, "fsync of a DVS file");
	errno = 0;
	ok(fdatasync(directory) == -1 && errno == EINVAL,
		"fdatasync of a catalogue");
	ok(!fsync(posix) && !fdatasync(posix), "fsync of a POSIX file");
	is(fd_sync(file), EINVAL, "fd_sync of a DVS file");
	ok(!fd_fdstat_get(file, &st) &&
			st.fs_filetype == FILETYPE_REGULAR_FILE &&
			!st.fs_flags && st.fs_rights_base & RIGHTS_FD_READ &&
			st.fs_rights_base & RIGHTS_FD_WRITE &&
			st.fs_rights_base & RIGHTS_FD_FILESTAT_GET,
		"fd_fdstat_get of a DVS file");
	ok(!fd_fdstat_get(read_only, &st) &&
			st.fs_rights_base & RIGHTS_FD_READ &&
			!(st.fs_rights_base & RIGHTS_FD_WRITE),
		"fd_fdstat_get of one for reading");
	ok(!fd_fdstat_get(directory, &st) &&
			st.fs_filetype == FILETYPE_DIRECTORY &&
			st.fs_rights_base & RIGHTS_PATH_FILESTAT_GET,
		"fd_fdstat_get of a catalogue");
	ok(!fd_fdstat_get(search, &st) &&
			st.fs_filetype == FILETYPE_DIRECTORY &&
			!st.fs_rights_base,
		"fd_fdstat_get of one with O_SEARCH, as of O_PATH");
	ok(!fd_fdstat_get(posix, &st) &&
			st.fs_filetype == FILETYPE_REGULAR_FILE,
		"fd_fdstat_get of a POSIX file");
	bs2000_close(file);
	bs2000_close(directory);
	bs2000_close(search);
	bs2000_close(read_only);
	errno = 0;
	ok(fsync(file) == -1 && errno == EBADF, "fsync of a closed one");
	errno = 0;
	ok(fdatasync(file) == -1 && errno == EBADF,
		"fdatasync of a closed one");
	is(fd_fdstat_get(file, &st), EBADF, "fd_fdstat_get of a closed one");
	is(fd_sync(file), EBADF, "fd_sync of a closed one");
	close(posix);
}

static void names(void)
{
	static const struct {
		const char *path;
		int at; /* relative to the catalogue */
		int flag, expected;
		unsigned type;
	} rows[] = {
		{ ":A:", 0, 0, 0, S_IFDIR },
		{ ":A:/", 0, 0, 0, S_IFDIR },
		{ ":A:/.", 0, 0, 0, S_IFDIR },
		{ ":A:/x", 0, 0, ENOENT, 0 },
		{ ":A:/..", 0, 0, ENOENT, 0 },
		{ ":A:/$USERID.FILE", 0, 0, 0, S_IFREG },
		{ ":A://.///$USERID.FILE", 0, 0, 0, S_IFREG },
		{ ":A:/$USERID.FILE/", 0, 0, ENOTDIR, 0 },
		{ ":A:/$USERID.FILE/.", 0, 0, ENOTDIR, 0 },
		{ ":A:/$USERID.NOSUCH", 0, 0, ENOENT, 0 },
		{ ":A:/:A:$USERID.FILE", 0, 0, ENOENT, 0 },
		{ ":B:/", 0, 0, ENOENT, 0 },
		{ ":B:/$USERID.FILE", 0, 0, ENOENT, 0 },
		{ ":A:/"
		  "$USERID.A23456789012345678901234567890123456789012345678901",
			0, 0, ENAMETOOLONG, 0 },
		{ FILE_, 0, 0, 0, S_IFREG },
		{ FILE_, 0, AT_SYMLINK_NOFOLLOW, 0, S_IFREG },
		{ FILE_ "/", 0, 0, ENOTDIR, 0 },
		{ FILE_ "/x", 0, 0, ENOTDIR, 0 },
		{ ":A:$USERID.NOSUCH", 0, 0, ENOENT, 0 },
		{ ":A:$USERID.NOSUCH/", 0, 0, ENOENT, 0 },
		{ ":B:", 0, 0, ENOENT, 0 },
		{ ":A:$USERID.A2345678901234567890123456789012345678901234", 0,
			0, ENAMETOOLONG, 0 },
		{ ":A:$", 0, 0, ENOENT, 0 },
		{ ":posix", 0, 0, 0, S_IFREG },
		{ ":A:x", 0, 0, 0, S_IFREG },
		{ ":nosuch", 0, 0, ENOENT, 0 },
		{ "", 0, 0, ENOENT, 0 },
		{ "", 1, 0, ENOENT, 0 },
		{ "", 1, AT_EMPTY_PATH, 0, S_IFDIR },
		{ ".", 1, 0, 0, S_IFDIR },
		{ "./", 1, 0, 0, S_IFDIR },
		{ "./.", 1, 0, 0, S_IFDIR },
		{ "./$USERID.FILE", 1, 0, 0, S_IFREG },
		{ ".//././$USERID.FILE", 1, 0, 0, S_IFREG },
		{ "./$USERID.FILE/x", 1, 0, ENOTDIR, 0 },
		{ "./..", 1, 0, ENOENT, 0 },
		{ "../$USERID.FILE", 1, 0, ENOENT, 0 },
		{ "..", 1, 0, ENOENT, 0 },
		{ "$USERID.FILE", 1, 0, 0, S_IFREG },
		{ "$USERID.FILE/", 1, 0, ENOTDIR, 0 },
		{ "$USERID.NOSUCH", 1, 0, ENOENT, 0 },
		{ "$USERID", 1, 0, ENOENT, 0 },
		{ "$USERID.A23456789012345678901234567890123456789012345678901",
			1, 0, ENAMETOOLONG, 0 },
		{ "posix", 1, 0, ENOENT, 0 },
		{ "/", 1, 0, 0, S_IFDIR },
		{ ":A:$USERID.NOACL", 1, 0, 0, S_IFREG },
	};
	int search = bs2000_open(":A:", O_RDONLY), r, f, dir;
	struct status s = { 0 };
	size_t i;

	/* A POSIX file whose name is that of a DVS file is not seen, nor is one
	 * that there is no DVS file for. */
	must(!symlink("posix", ":posix") && !symlink("posix", ":A:x") &&
		!symlink("posix", FILE_) &&
		!symlink("posix", ":A:$USERID.NOSUCH"));
	for (i = 0; i < sizeof rows / sizeof *rows; i++)
		for (f = PLAIN; f < LAYOUTS; f++) {
			dir = rows[i].at ? search : AT_FDCWD;
			r = by_path(f, dir, rows[i].path, rows[i].flag, &s);
			ok(r == rows[i].expected &&
					(r ||
						(s.mode & S_IFMT) ==
							rows[i].type),
				"%s('%s')%s: %d, expected %d",
				eight[BY_PATH + f], rows[i].path,
				rows[i].at ? " in a catalogue" : "", r,
				rows[i].expected);
		}
	ok(!by_fd(PLAIN, search, &s) &&
			s.mode == (S_IFDIR | S_IFDVSBS2 | 0755) && !s.size &&
			!memcmp(s.owner, "\xe3\xe2\xd6\xe2@@@@", 8),
		"a catalogue is a directory of TSOS");
	bs2000_close(search);
}

/* Through a catalogue goes who may search it, which its name alone does not. */
static void searched(void)
{
	static const struct {
		const char *path;
		int expected;
	} rows[] = { { ":A:", 0 }, { ":A:/", 0 }, { ":A://", 0 }, { FILE_, 0 },
		{ ":A:/.", EACCES }, { ":A:/./", EACCES },
		{ ":A:/$USERID.FILE", EACCES },
		{ ":A:/$USERID.NOSUCH", EACCES } };
	struct status s = { 0 };
	size_t i;
	int r;

	catalogue("add", "-f cat :A: acl=rwxr--r--");
	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		r = by_path(PLAIN, AT_FDCWD, rows[i].path, 0, &s);
		is(r, rows[i].expected, "'%s' where :A: may not be searched",
			rows[i].path);
	}
	must(!bs2000_user("TSOS"));
	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		r = by_path(PLAIN, AT_FDCWD, rows[i].path, 0, &s);
		is(r, strstr(rows[i].path, "NOSUCH") ? ENOENT : 0,
			"'%s' by the owner of :A:", rows[i].path);
	}
	must(!bs2000_user("USERID"));
	catalogue("add", "-f cat :A: acl=rwxr-xr-x");
}

/* How many functions do not say expected of path. */
static int unlike(int dir, const char *path, int expected)
{
	struct status s = { 0 };
	int f, n = 0;

	for (f = PLAIN; f < LAYOUTS; f++)
		n += by_path(f, dir, path, 0, &s) != expected;
	return n;
}

/* A path that is not at its end where what can be read ends, of each length: the
 * system below says EFAULT, or ENAMETOOLONG from PATH_MAX bytes on. */
static void edges(void)
{
	static const char *const starts[] = { ":", ":A", ":A:", ":A:$", ":A:$U",
		":A:$USERID.F", ":A:/", ":A:/.", (FILE_ "/"), (FILE_ "/."), "$",
		"$USERID.F", ".", "./", "/" };
	int search = bs2000_open(":A:", O_SEARCH), n, at;
	size_t page = (size_t)sysconf(_SC_PAGESIZE), len, i;
	size_t room = (PATH_MAX / page + 2) * page;
	char *map = mmap(NULL, room + page, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	must(map != MAP_FAILED && !mprotect(map + room, page, PROT_NONE));
	for (i = 0; i < sizeof starts / sizeof *starts; i++) {
		const char *start = starts[i];
		size_t n_start = strlen(start);

		for (n = 0, len = 1; len < PATH_MAX + 60; len++) {
			char *p = map + room - len;

			/* More of the last character: A, slashes, dots. */
			memset(p, start[n_start - 1], len);
			memcpy(p, start, len < n_start ? len : n_start);
			for (at = 0; at < 2; at++)
				n += unlike(at ? search : AT_FDCWD, p,
					len < PATH_MAX ? EFAULT : ENAMETOOLONG);
			if (len > 60) {
				n += opened(p, O_RDONLY) == 0;
				n += !bs2000_user(p);
			}
		}
		is(n, 0, "'%s' and more, to the end of what can be read",
			start);
	}
	munmap(map, room + page);
	bs2000_close(search);
}

/* Where the system below has no descriptor left, that is what is said, and what
 * needs none goes on. */
static void no_descriptors(void)
{
	int dvs = bs2000_open(FILE_, O_RDONLY), posix = open("posix", O_RDONLY);
	int dir = bs2000_open(":A:", O_RDONLY), f, n = 0, m = 0, r;
	struct rlimit all = { 0 }, few;
	struct status s = { 0 };
	struct fdstat st;

	must(dvs >= 0 && posix >= 0 && !getrlimit(RLIMIT_NOFILE, &all));
	few = all;
	few.rlim_cur = 0;
	must(!setrlimit(RLIMIT_NOFILE, &few));
	r = opened(FILE_, O_RDONLY);
	for (f = PLAIN; f < LAYOUTS; f++) {
		n += by_fd(f, dvs, &s) != EMFILE;
		m += by_fd(f, posix, &s) != 0;
	}
	n += unlike(AT_FDCWD, FILE_, EMFILE) +
		unlike(AT_FDCWD, ":A:/$USERID.FILE", EMFILE) +
		unlike(dir, "$USERID.FILE", EMFILE);
	m += unlike(AT_FDCWD, "posix", 0) + (fd_fdstat_get(dvs, &st) != 0);
	must(!setrlimit(RLIMIT_NOFILE, &all));
	is(r, EMFILE, "bs2000_open without a descriptor below");
	is(n, 0, "an open DVS file, or one by its path: EMFILE");
	is(m, 0, "POSIX files, and fd_fdstat_get of a DVS file, go on");
	is(by_fd(S64X, dvs, &s), 0, "with descriptors again");
	bs2000_close(dvs);
	bs2000_close(dir);
	close(posix);
}

/* Writes a catalogue as the test wants it, whole or not. */
static void write_raw(const unsigned char *bytes, size_t size)
{
	int fd = open("raw", O_WRONLY | O_CREAT | O_TRUNC, 0600);

	must(fd >= 0 && write(fd, bytes, size) == (ssize_t)size && !close(fd));
}

static void hostile(void)
{
	static unsigned char bytes[4096];
	struct status s = { 0 };
	size_t i, size, bad = 0, odd = 0;
	int fd, before = open("/dev/null", O_RDONLY), after, r;

	close(before);
	catalogue("add", "small :A:");
	catalogue("add", "small :A:\\$USERID.A pages=1");
	catalogue("add", "small :A:\\$USERID.B pages=2 acl=rw-------");
	catalogue("add", "small :B:\\$USERID.C");
	fd = open("small", O_RDONLY);
	size = (size_t)read(fd, bytes, sizeof bytes);
	close(fd);
	is((long long)size, 640, "four entries and a header of 128 bytes");
	bs2000_catalogue("raw");
	write_raw(bytes, size);
	is(by_path(PLAIN, AT_FDCWD, ":A:$USERID.A", 0, &s), 0, "it is whole");
	for (i = 0; i < size * 8; i++) {
		bytes[i / 8] ^= (unsigned char)(1 << i % 8);
		write_raw(bytes, size);
		r = by_path(S64X, AT_FDCWD, ":A:$USERID.A", 0, &s);
		odd += r != EIO;
		r = by_path(PLAIN, AT_FDCWD, ":A:$USERID.NOSUCH", 0, &s);
		bad += r != EIO;
		bytes[i / 8] ^= (unsigned char)(1 << i % 8);
	}
	is((long long)odd, 0, "each of %zu bits, changed: EIO for a file in it",
		size * 8);
	is((long long)bad, 0, "and for one that is not");
	for (odd = 0, i = 0; i < size; i++) {
		write_raw(bytes, i);
		odd += by_path(PLAIN, AT_FDCWD, ":A:$USERID.A", 0, &s) != EIO;
		odd += opened(":A:$USERID.A", O_RDONLY) != EIO;
	}
	is((long long)odd, 0, "cut at each of %zu bytes: EIO", size);
	for (odd = 0, i = size + 1; i < size + 300; i++) {
		write_raw(bytes, i);
		odd += by_path(PLAIN, AT_FDCWD, ":A:$USERID.A", 0, &s) != EIO;
	}
	is((long long)odd, 0, "1 to 299 bytes more: EIO");
	for (odd = 0, i = 1; i < 5; i++) {
		/* An entry is missing, and the file ends where it should not. */
		memmove(bytes + i * 128, bytes + (i + 1) * 128, (5 - i) * 128);
		write_raw(bytes, size - 128);
		odd += by_path(PLAIN, AT_FDCWD, ":A:$USERID.B", 0, &s) != EIO;
		fd = open("small", O_RDONLY);
		size = (size_t)read(fd, bytes, sizeof bytes);
		close(fd);
	}
	is((long long)odd, 0, "without one of its entries: EIO");
	must(!mkfifo("pipe", 0600));
	bs2000_catalogue("pipe");
	alarm(20);
	is(by_path(PLAIN, AT_FDCWD, ":A:$USERID.A", 0, &s), EIO,
		"a FIFO in its place: EIO, and nobody waits");
	alarm(0);
	bs2000_catalogue("/dev/zero");
	is(by_path(PLAIN, AT_FDCWD, ":A:$USERID.A", 0, &s), EIO,
		"a device in its place: EIO");
	bs2000_catalogue("cat");
	after = open("/dev/null", O_RDONLY);
	close(after);
	is(after, before, "no descriptor is left open");
}

/* The catalogue is another file after each dvscat. */
static void replaced(void)
{
	int fd = bs2000_open(":A:$USERID.NOACL", O_RDONLY), r;
	struct status s = { 0 };

	must(fd >= 0);
	catalogue("add", "-f cat :A:\\$USERID.NOACL pages=7");
	r = by_fd(PLAIN, fd, &s);
	ok(!r && s.size == 14336, "an open file has the status of now");
	catalogue("remove", "cat :A:\\$USERID.NOACL");
	is(by_fd(PLAIN, fd, &s), EIO, "one that was removed meanwhile is EIO");
	catalogue("add", "cat :A:\\$USERID.NOACL");
	is(by_fd(PLAIN, fd, &s), 0, "and back");
	bs2000_close(fd);
}

/* Two threads open, ask and close the one file and the other. */
struct job {
	const char *name;
	long long size;
	int wrong;
};

static void *work(void *p)
{
	struct job *j = p;
	struct status s = { 0 };
	int i, fd;

	for (i = 0; i < 3000; i++) {
		fd = bs2000_open(j->name, O_RDONLY);
		if (fd < 0 || by_fd(S64X, fd, &s) || s.size != j->size ||
			bs2000_close(fd))
			j->wrong++;
	}
	return NULL;
}

static _Atomic int shared = -1;

/* Asks for what another thread closes and opens: it, or EBADF. */
static void *look(void *p)
{
	int *wrong = p, i, fd, r;
	struct status s = { 0 };

	for (i = 0; i < 20000; i++) {
		fd = shared;
		r = fd < 0 ? 0 : by_fd(S64X, fd, &s);
		if (r != 0 && r != EBADF)
			++*wrong;
		if (!r && fd >= 0 && s.size != 2048 && s.size != 4096)
			++*wrong;
	}
	return NULL;
}

static void threads(void)
{
	struct job jobs[2] = { { ":A:$U.T1", 2048, 0 },
		{ ":BBBB:$OTHERUSR.ANOTHER.AND.LONGER.NAME", 4096, 0 } };
	pthread_t t[2];
	int i, wrong = 0;

	catalogue("add", "threads ':A:$U.T1' pages=1 acl=r--r--r--");
	catalogue("add",
		"threads :BBBB:\\$OTHERUSR.ANOTHER.AND.LONGER.NAME pages=2 "
		"acl=r--r--r--");
	bs2000_catalogue("threads");
	for (i = 0; i < 2; i++)
		must(!pthread_create(&t[i], NULL, work, &jobs[i]));
	for (i = 0; i < 2; i++)
		pthread_join(t[i], NULL);
	is(jobs[0].wrong + jobs[1].wrong, 0,
		"two threads, each its own descriptors");
	must(!pthread_create(&t[0], NULL, look, &wrong));
	for (i = 0; i < 5000; i++) {
		int fd = bs2000_open(jobs[i & 1].name, O_RDONLY);

		shared = fd;
		bs2000_close(fd);
	}
	pthread_join(t[0], NULL);
	is(wrong, 0, "one that another thread closes is it, or EBADF");
	bs2000_catalogue("cat");
}

static void forked(void)
{
	int fd = bs2000_open(FILE_, O_RDONLY), status = 0;
	struct status s = { 0 };
	pid_t child = fork();

	if (!child)
		_exit(by_fd(PLAIN, fd, &s) || bs2000_close(fd));
	must(child > 0 && waitpid(child, &status, 0) == child);
	ok(!status && !by_fd(PLAIN, fd, &s),
		"a child has the descriptor, and closes its own");
	bs2000_close(fd);
}

int main(int argc, char **argv)
{
	struct status s = { 0 };

	must(argc == 2);
	dvscat = argv[1];
	must(!close(creat("posix", 0600)));
	is(opened(FILE_, O_RDONLY), ENOENT,
		"at the start there is no catalogue");
	is(by_path(S64X, AT_FDCWD, FILE_, 0, &s), ENOENT, "nor a file");
	bs2000_catalogue("cat");
	catalogue("add", "cat :A: acl=rwxr-xr-x");
	catalogue("add", "cat :A:\\$USERID.FILE pages=6 acl=rwxr-xr--");
	catalogue("add", "cat :A:\\$USERID.NOACL");
	catalogue("add", "cat :A:\\$USERID.FAR inactive");
	catalogue("add", "cat :A:\\$USERID.BAD io-error");
	is(opened(":A:$USERID.NOACL", O_RDONLY), EACCES,
		"at the start the user is nobody");
	opening();
	settings();
	slots();
	other_calls();
	names();
	searched();
	edges();
	no_descriptors();
	hostile();
	replaced();
	threads();
	forked();
	return done();
}
