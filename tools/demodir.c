/* SPDX-License-Identifier: MIT */
/* demodir DIR: makes DIR, with a file of each kind and with what stat programs
 * get wrong: sizes beyond 4 GiB, times before 1970 and after 2038, owners above
 * 16 bits. Content, modes and times of access and modification are the same
 * each time. Owners and devices need root; without it they are left out, which
 * is said. Exits 1 if DIR could not be made. */
#define _DEFAULT_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#define DAY 86400LL
#define GIB (1LL << 30)

enum {
	START = 1000000000
}; /* 2001-09-09 01:46:40 UTC */

static const struct entry {
	const char *name;
	mode_t mode;
	long long seconds; /* time of modification, since 1970 */
	long nanoseconds;
	long long size; /* of a regular file, a byte at its end */
	const char *text; /* of a regular file; of a symlink, where to */
	int root; /* owned by user 70000, group 80000, or a device */
} entries[] = {
	{ "directory", S_IFDIR | 0755, START, 0, 0, 0, 0 },
	{ "directory/inside", S_IFREG | 0644, START, 1, 0, "inside\n", 0 },
	{ "directory/deeper", S_IFDIR | 0750, START, 999999999, 0, 0, 0 },
	{ "directory/deeper/inside", S_IFREG | 0640, START, 0, 0, "deep\n", 0 },
	{ "sticky", S_IFDIR | 01777, START + DAY, 0, 0, 0, 0 },
	{ "regular", S_IFREG | 0644, START, 123456789, 0, "overstat\n", 0 },
	{ "empty", S_IFREG | 0600, START, 0, 0, "", 0 },
	{ "sparse-5GiB", S_IFREG | 0644, START, 0, 5 * GIB + 1, 0, 0 },
	{ "name with blanks", S_IFREG | 0644, START, 0, 0, "blanks\n", 0 },
	{ "mode-0000", S_IFREG, START, 0, 0, "no\n", 0 },
	{ "mode-0111", S_IFREG | 0111, START, 0, 0, "no\n", 0 },
	{ "mode-2755", S_IFREG | 02755, START, 0, 0, "setgid\n", 0 },
	{ "mode-4711", S_IFREG | 04711, START, 0, 0, "setuid\n", 0 },
	{ "fifo", S_IFIFO | 0644, START, 0, 0, 0, 0 },
	{ "socket", S_IFSOCK | 0755, START, 0, 0, 0, 0 },
	{ "symlink", S_IFLNK, START, 0, 0, "regular", 0 },
	{ "symlink-to-directory", S_IFLNK, START, 0, 0, "directory", 0 },
	{ "dangling", S_IFLNK, START, 0, 0, "nowhere", 0 },
	{ "loop", S_IFLNK, START, 0, 0, "loop", 0 },
	{ "time-1969-07-20", S_IFREG | 0644, -14182940, 0, 0, "moon\n", 0 },
	{ "time-minus-1", S_IFREG | 0644, -1, 999999999, 0, "late\n", 0 },
	{ "time-2038", S_IFREG | 0644, (1LL << 31) - 1, 0, 0, "last\n", 0 },
	{ "time-2040", S_IFREG | 0644, 2208988800, 0, 0, "next\n", 0 },
	{ "time-2242", S_IFREG | 0644, 1LL << 33, 0, 0, "far\n", 0 },
	{ "owner-70000", S_IFREG | 0644, START, 0, 0, "owned\n", 1 },
	{ "device", S_IFCHR | 0666, START, 0, 0, 0, 1 },
	{ "block-device", S_IFBLK | 0660, START, 0, 0, 0, 1 },
};

static const char *const links[][2] = { { "regular", "hard-link" },
	{ "fifo", "directory/hard-link-to-fifo" } };

static void fail(const char *what, const char *name)
{
	fprintf(stderr, "demodir: cannot %s '%s': %s\n", what, name,
		strerror(errno));
	exit(1);
}

static void make_regular(const struct entry *e)
{
	int fd = open(e->name, O_WRONLY | O_CREAT | O_EXCL, 0600);
	size_t n = e->text ? strlen(e->text) : 1;
	const char *text = e->text ? e->text : "x";

	if (fd < 0 || lseek(fd, e->size ? (off_t)e->size - 1 : 0, SEEK_SET) < 0)
		fail("make", e->name);
	if (write(fd, text, n) != (ssize_t)n)
		fail("write to", e->name);
	/* st_blocks is final only then. */
	if (fsync(fd) || close(fd))
		fail("write to", e->name);
}

/* Returns -1 if only root may. */
static int make(const struct entry *e)
{
	dev_t device = makedev(4095, 1048575);
	int result;

	switch (e->mode & S_IFMT) {
	case S_IFREG:
		make_regular(e);
		result = e->root ? chown(e->name, 70000, 80000) : 0;
		if (result)
			unlink(e->name);
		break;
	case S_IFDIR:
		result = mkdir(e->name, 0700);
		break;
	case S_IFLNK:
		result = symlink(e->text, e->name);
		break;
	default:
		result = mknod(e->name, e->mode, e->root ? device : 0);
	}
	if (result && e->root && errno == EPERM) {
		fprintf(stderr, "demodir: without '%s', which needs root\n",
			e->name);
		return -1;
	}
	if (result)
		fail("make", e->name);
	return 0;
}

static void set(const struct entry *e)
{
	struct timespec modified = { (time_t)e->seconds, e->nanoseconds };
	struct timespec times[2] = { modified, modified };
	struct stat st;

	if (!S_ISLNK(e->mode) && chmod(e->name, e->mode & 07777))
		fail("set the mode of", e->name);
	times[0].tv_sec += DAY / 2;
	if (utimensat(AT_FDCWD, e->name, times, AT_SYMLINK_NOFOLLOW) ||
		lstat(e->name, &st))
		fail("set the time of", e->name);
	if (st.st_mtim.tv_sec != times[1].tv_sec)
		fprintf(stderr,
			"demodir: '%s' has another time: this file system "
			"cannot keep it\n",
			e->name);
}

int main(int argc, char **argv)
{
	enum {
		COUNT = sizeof entries / sizeof *entries
	};
	int i, absent[COUNT] = { 0 };
	struct timespec times[2] = { { START, 0 }, { START, 0 } };

	if (argc != 2) {
		fprintf(stderr, "usage: demodir DIR\n");
		return 2;
	}
	umask(0);
	if (mkdir(argv[1], 0755) || chdir(argv[1]))
		fail("make", argv[1]);
	for (i = 0; i < COUNT; i++)
		absent[i] = make(&entries[i]);
	for (i = 0; i < (int)(sizeof links / sizeof *links); i++)
		if (link(links[i][0], links[i][1]))
			fail("make", links[i][1]);
	/* What is in a directory before the directory. */
	for (i = COUNT; i-- > 0;)
		if (!absent[i])
			set(&entries[i]);
	if (utimensat(AT_FDCWD, ".", times, 0))
		fail("set the time of", argv[1]);
	return 0;
}
