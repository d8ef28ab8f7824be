/* SPDX-License-Identifier: MIT */
/* The library with arch/example on top: three files in memory, and the handles of
 * its memory.c. Every call reaches it, and what is the front end's comes first. */
#define _BS2000_SOURCE 1
#define _GNU_SOURCE 1
#include "../conformance/t.h"
#include <fcntl.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	INPUT,
	OUTPUT,
	ERROR,
	ROOT,
	MOTD,
	LOG,
	CLOSED
};

static unsigned char before[sizeof(struct stat64x) + sizeof(struct stat)];

/* The errno of a call that fails, 0 of one that succeeds, and -1 of one that
 * returns anything else or touches its struct. */
static int seen(int result, const void *buf, size_t size)
{
	if (!result)
		return 0;
	return result == -1 && !memcmp(buf, before, size) ? errno : -1;
}

#define FAILS(call, st, expected) \
	do { \
		memset(&(st), 0xcc, sizeof(st)); \
		errno = 0; \
		is(seen(call, &(st), sizeof(st)), expected, "example: %s", \
			#call); \
	} while (0)

/* mode, and what tells the three files apart: the number, size and last change. */
#define SAYS(call, st, mode, ino, size, sec) \
	do { \
		FAILS(call, st, 0); \
		is((long long)(st).st_mode, mode, "example: %s: mode", #call); \
		is((long long)(st).st_ino, ino, "example: %s: ino", #call); \
		is((long long)(st).st_size, size, "example: %s: size", #call); \
		is((long long)(st).st_mtim.tv_sec, sec, "example: %s: mtime", \
			#call); \
	} while (0)
#define SAYS_ROOT(call, st) SAYS(call, st, S_IFDIR | 0755, 1, 0, 0)
#define SAYS_CONSOLE(call, st) SAYS(call, st, S_IFCHR | 0666, 2, 0, 0)
#define SAYS_MOTD(call, st) SAYS(call, st, S_IFREG | 0444, 3, 13, -1)
#define SAYS_LOG(call, st) \
	SAYS(call, st, S_IFREG | 0644, 4, 5368709121, 4102444800)

#define FAMILY(suffix) \
	do { \
		struct stat##suffix st; \
\
		SAYS_CONSOLE(fstat##suffix(INPUT, &st), st); \
		SAYS_CONSOLE(fstat##suffix(ERROR, &st), st); \
		SAYS_ROOT(fstat##suffix(ROOT, &st), st); \
		SAYS_MOTD(fstat##suffix(MOTD, &st), st); \
		is((long long)st.st_mtim.tv_nsec, 500000000, \
			"example: nanoseconds before 1970"); \
		SAYS_LOG(fstat##suffix(LOG, &st), st); \
		SAYS_ROOT(stat##suffix("/", &st), st); \
		SAYS_ROOT(stat##suffix("//", &st), st); \
		SAYS_ROOT(stat##suffix("../.", &st), st); \
		SAYS_MOTD(stat##suffix("/motd", &st), st); \
		SAYS_LOG(lstat##suffix("//./log", &st), st); \
		SAYS_CONSOLE(fstatat##suffix(ROOT, "console", &st, 0), st); \
		SAYS_MOTD(fstatat##suffix(MOTD, "", &st, AT_EMPTY_PATH), st); \
		SAYS_ROOT(fstatat##suffix(AT_FDCWD, "", &st, AT_EMPTY_PATH), \
			st); \
		SAYS_MOTD(fstatat##suffix(CLOSED, "/motd", &st, 0), st); \
		FAILS(fstat##suffix(CLOSED, &st), st, EBADF); \
		FAILS(stat##suffix("/nosuch", &st), st, ENOENT); \
		FAILS(stat##suffix("nosuch/", &st), st, ENOENT); \
		FAILS(stat##suffix("mot", &st), st, ENOENT); \
		FAILS(lstat##suffix("motd/", &st), st, ENOTDIR); \
		FAILS(stat##suffix("motd/..", &st), st, ENOTDIR); \
		FAILS(fstatat##suffix(MOTD, "motd", &st, 0), st, ENOTDIR); \
		FAILS(fstatat##suffix(CLOSED, "motd", &st, 0), st, EBADF); \
		FAILS(fstatat##suffix(-1, "motd", &st, 0), st, EBADF); \
		FAILS(fstat##suffix(-1, &st), st, EBADF); \
		FAILS(fstat##suffix(AT_FDCWD, &st), st, EBADF); \
		FAILS(stat##suffix(null, &st), st, EFAULT); \
		FAILS(stat##suffix("", &st), st, ENOENT); \
		FAILS(fstatat##suffix(AT_FDCWD, "motd", &st, 0x4000), st, \
			EINVAL); \
		FAILS(fstatat##suffix(-1, "", &st, AT_EMPTY_PATH), st, EBADF); \
	} while (0)

/* 0 or an error returned, -1 where errno or the struct is touched. */
static int returned(int result, const void *buf, size_t size)
{
	return errno == 77 && (!result || !memcmp(buf, before, size)) ? result
								      : -1;
}

static void known(void)
{
	struct stat64x st;

	is(stat64x("log", &st), 0, "example: stat64x");
	is(st.st_known,
		ST_KNOWN_TYPE | ST_KNOWN_INO | ST_KNOWN_SIZE | ST_KNOWN_MTIME,
		"example: known of a file");
	is(stat64x("console", &st), 0, "example: stat64x");
	is(st.st_known, ST_KNOWN_TYPE | ST_KNOWN_INO | ST_KNOWN_SIZE,
		"example: known of a file without a time");
}

static void descriptors(void)
{
	static const struct {
		int fd, error, type, flags, readable, writable, sync;
	} rows[] = {
		{ INPUT, 0, FILETYPE_CHARACTER_DEVICE, 0, 1, 0, EINVAL },
		{ OUTPUT, 0, FILETYPE_CHARACTER_DEVICE, 0, 0, 1, EINVAL },
		{ ROOT, 0, FILETYPE_DIRECTORY, 0, 0, 0, EISDIR },
		{ MOTD, 0, FILETYPE_REGULAR_FILE, 0, 1, 0, 0 },
		{ LOG, 0, FILETYPE_REGULAR_FILE, FDFLAGS_APPEND, 0, 1, 0 },
		{ CLOSED, EBADF, 0, 0, 0, 0, EBADF },
		{ -1, EBADF, 0, 0, 0, 0, EBADF },
	};
	struct fdstat *volatile null = NULL;
	struct fdstat fs;
	size_t i;

	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		int fd = rows[i].fd;

		memset(&fs, 0xcc, sizeof fs);
		errno = 77;
		is(returned(fd_fdstat_get(fd, &fs), &fs, sizeof fs),
			rows[i].error, "example: fd_fdstat_get(%d)", fd);
		if (!rows[i].error) {
			is(fs.fs_filetype, rows[i].type, "example: type of %d",
				fd);
			is(fs.fs_flags, rows[i].flags, "example: flags of %d",
				fd);
			is(!!(fs.fs_rights_base & RIGHTS_FD_READ),
				rows[i].readable, "example: %d is read", fd);
			is(!!(fs.fs_rights_base & RIGHTS_FD_WRITE),
				rows[i].writable, "example: %d is written", fd);
		}
		is(fd_sync(fd), rows[i].sync, "example: fd_sync(%d)", fd);
		is(errno, 77, "example: errno after fd_sync(%d)", fd);
	}
	memset(&fs, 0xcc, sizeof fs);
	is(returned(fd_fdstat_get(INPUT, null), &fs, sizeof fs), EFAULT,
		"example: fd_fdstat_get NULL");
	FAILS(fsync(INPUT), fs, EINVAL);
	FAILS(fsync(ROOT), fs, EINVAL);
	FAILS(fsync(LOG), fs, 0);
	FAILS(fsync(CLOSED), fs, EBADF);
	FAILS(fsync(-1), fs, EBADF);
	FAILS(fdatasync(OUTPUT), fs, EINVAL);
	FAILS(fdatasync(MOTD), fs, 0);
	FAILS(fdatasync(CLOSED), fs, EBADF);
	FAILS(fdatasync(-1), fs, EBADF);
}

int main(void)
{
	const char *volatile null_path = NULL;
	const char *null = null_path;

	memset(before, 0xcc, sizeof before);
	FAMILY();
	FAMILY(64);
	FAMILY(x);
	FAMILY(64x);
	known();
	descriptors();
	return done();
}
