/* SPDX-License-Identifier: MIT */
/* The catalogue in its file. That is never changed in place: the new one is
 * written beside it and synced, renamed over it, and the directory synced, so
 * that a crash leaves the old or the new one. The directory is locked from
 * before the old one is read until the end. */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include "dvscat.h"

struct catalogue cat;

static const char *path; /* as the command line has it */
static int may_make; /* it need not be there */
static int is_there;
static struct stat64x old; /* its status */
static int directory = AT_FDCWD; /* where the symbolic links of path end */
static char base[PATH_MAX]; /* and the name there */
static char aside[40]; /* the name of the new one */
static int written; /* whether that is there */

void fail(const char *format, ...)
{
	va_list ap;

	if (written)
		unlinkat(directory, aside, 0);
	fputs("dvscat: ", stderr);
	va_start(ap, format);
	vfprintf(stderr, format, ap);
	va_end(ap);
	fputc('\n', stderr);
	exit(1);
}

/* Opens the catalogue, and takes its status: -1 where it need not be there. */
static int open_regular(
	int dir, const char *name, int flags, struct stat64x *st)
{
	int fd = openat(dir, name, flags | O_CLOEXEC);

	if (fd < 0 && errno == ENOENT && may_make)
		return -1;
	if (fd < 0 || fstat64x(fd, st))
		fail("%s: %s", path, strerror(errno));
	if (!S_ISREG(st->st_mode))
		fail("%s: not a regular file", path);
	return fd;
}

/* Refuses a FIFO or a device: to open one may wait, or do something. */
static void look(void)
{
	int fd = open_regular(AT_FDCWD, path, O_PATH, &old);

	if (fd >= 0)
		close(fd);
}

static void open_directory(const char *name, int flags)
{
	int from = directory;

	directory = openat(from, name, flags | O_DIRECTORY | O_CLOEXEC);
	if (directory < 0)
		fail("%s: %s", path, strerror(errno));
	if (from >= 0)
		close(from);
}

/* Goes to the directory that name is in, from where it is. */
static void enter(char *name)
{
	char *slash = strrchr(name, '/');

	snprintf(base, sizeof base, "%s", slash ? slash + 1 : name);
	if (slash)
		slash[slash == name] = 0;
	open_directory(slash ? name : ".", O_PATH);
}

/* Goes to where the symbolic links of path end, whether a file is there or not:
 * the new one is written there, and two names of it have one lock. */
static void locate(void)
{
	char name[PATH_MAX];
	int links = 0;
	ssize_t n;

	snprintf(name, sizeof name, "%s", path);
	enter(name);
	while ((n = readlinkat(directory, base, name, sizeof name)) >= 0) {
		if (n == sizeof name || ++links > 40)
			fail("%s: %s", path, strerror(ELOOP));
		name[n] = 0;
		enter(name);
	}
	open_directory(".", O_RDONLY);
	if (!*base)
		fail("'%s' is no name of a file", path);
}

static void damaged(FILE *f, const char *what)
{
	fail("%s: entry %" PRIu32 ": %s", path, cat.count,
		ferror(f) ? strerror(errno) : what);
}

static void read_entries(FILE *f, struct dvs_scan *s)
{
	unsigned char raw[DVS_RAW];

	while (s->left) {
		if (cat.count % 1024 == 0) {
			cat.entry = realloc(cat.entry,
				(cat.count + 1025) * sizeof *cat.entry);
			if (!cat.entry)
				fail("%s", strerror(ENOMEM));
		}
		if (fread(raw, DVS_RAW, 1, f) != 1)
			damaged(f, "the file ends before it does");
		if (__overstat_bs2000_next(s, raw, &cat.entry[cat.count]))
			damaged(f, "damaged");
		cat.count++;
	}
}

static void read_all(int fd)
{
	unsigned char raw[DVS_RAW];
	struct dvs_scan s;
	FILE *f = fdopen(fd, "rb");

	if (!f)
		fail("%s: %s", path, strerror(errno));
	if (fread(raw, DVS_RAW, 1, f) != 1 || __overstat_bs2000_begin(&s, raw))
		fail("%s: %s", path,
			ferror(f) ? strerror(errno)
				  : "not a catalogue, or its header is "
				    "damaged");
	read_entries(f, &s);
	if (__overstat_bs2000_end(&s) || getc(f) != EOF)
		fail("%s: it does not end where it should", path);
	fclose(f);
}

void load(const char *name)
{
	path = name;
	look();
	read_all(open_regular(
		AT_FDCWD, path, O_RDONLY | O_NONBLOCK | O_NOCTTY, &old));
}

void load_locked(const char *name, int make)
{
	struct stat64x st;
	int fd, found;

	path = name;
	may_make = make;
	look();
	locate();
	if (flock(directory, LOCK_EX))
		fail("%s: its directory cannot be locked: %s", path,
			strerror(errno));
	/* For writing too: who may not write it may not replace it. */
	fd = open_regular(AT_FDCWD, path, O_RDWR | O_NONBLOCK | O_NOCTTY, &old);
	found = open_regular(directory, base, O_PATH | O_NOFOLLOW, &st);
	is_there = fd >= 0;
	if (is_there != (found >= 0) ||
		(is_there &&
			(st.st_dev != old.st_dev || st.st_ino != old.st_ino)))
		fail("%s: it was moved meanwhile", path);
	if (is_there) {
		close(found);
		read_all(fd);
	} else {
		cat.entry = calloc(1, sizeof *cat.entry);
		if (!cat.entry)
			fail("%s", strerror(ENOMEM));
	}
}

/* Makes the file aside. Until it is the catalogue only its owner may read it, as
 * the old one may not be for everybody. */
static int create(void)
{
	int fd, n = 0;

	do {
		snprintf(aside, sizeof aside, ".dvscat.%ld.%d", (long)getpid(),
			n++);
		fd = openat(directory, aside,
			O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
			is_there ? 0600 : 0666);
	} while (fd < 0 && errno == EEXIST && n < 1000);
	if (fd < 0)
		fail("%s: nothing can be written beside it: %s", path,
			strerror(errno));
	written = 1;
	return fd;
}

static void put(int fd, const unsigned char *raw, off_t at)
{
	size_t have = 0;
	ssize_t n;

	while (have < DVS_RAW) {
		n = pwrite(fd, raw + have, DVS_RAW - have, at + (off_t)have);
		if (n < 0)
			fail("%s: %s", aside, strerror(errno));
		have += (size_t)n;
	}
}

static void write_all(int fd)
{
	unsigned char raw[DVS_RAW];
	uint32_t i, sum = 0;

	for (i = 0; i < cat.count; i++) {
		__overstat_bs2000_write_entry(raw, &cat.entry[i], &sum);
		put(fd, raw, (off_t)(i + 1) * DVS_RAW);
	}
	__overstat_bs2000_write_header(raw, cat.count, sum);
	put(fd, raw, 0);
}

/* Gives it the owner, the group and the mode of the old one. */
static void keep(int fd)
{
	struct stat64x st;

	if (fstat64x(fd, &st))
		fail("%s: %s", aside, strerror(errno));
	if ((st.st_uid != old.st_uid || st.st_gid != old.st_gid) &&
		fchown(fd, old.st_uid, old.st_gid))
		fail("%s: its owner and group cannot be kept: %s", path,
			strerror(errno));
	if (fchmod(fd, old.st_mode & 07777))
		fail("%s: its mode cannot be kept: %s", path, strerror(errno));
}

void write_new(void)
{
	sigset_t all;
	int fd;

	/* What is begun comes to its end; only SIGKILL leaves a file aside. */
	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, NULL);
	fd = create();
	write_all(fd);
	if (is_there)
		keep(fd);
	if (fsync(fd) || close(fd))
		fail("%s: %s", aside, strerror(errno));
	if (renameat(directory, aside, directory, base))
		fail("%s: %s", path, strerror(errno));
	written = 0;
	if (fsync(directory))
		fail("%s: the new one is in its place, but the directory "
		     "cannot be synced, and after a crash the old one may be "
		     "back: %s",
			path, strerror(errno));
}
