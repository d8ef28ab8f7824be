/* SPDX-License-Identifier: MIT */
/* What overstat makes of whatever a host of WASI 0.2 answers: fake.mjs answers what the
 * name of a file says. With an argument that is a name, nothing but its status. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <unistd.h>

static int failed;

static void check(int ok, const char *what, const char *name)
{
	printf("%s %s: %s\n", ok ? "ok" : "not ok", what, name);
	failed |= !ok;
}

/* error-code of wasi:filesystem/types@0.2.0, and the errno that it is; path is what a
 * function that takes a path says, stat what fstat says and sync what fsync says. */
static const struct code {
	const char *name;
	int path, stat, sync;
} codes[] = {
	{ "access", EACCES, 0, EINVAL },
	{ "would-block", EAGAIN, EAGAIN, EAGAIN },
	{ "already", EALREADY, EALREADY, EALREADY },
	{ "bad-descriptor", EBADF, 0, EINVAL },
	{ "busy", EBUSY, EBUSY, EBUSY },
	{ "deadlock", EDEADLK, EDEADLK, EDEADLK },
	{ "quota", EDQUOT, EDQUOT, EDQUOT },
	{ "exist", EEXIST, EEXIST, EEXIST },
	{ "file-too-large", EFBIG, EFBIG, EFBIG },
	{ "illegal-byte-sequence", EILSEQ, EILSEQ, EILSEQ },
	{ "in-progress", EINPROGRESS, EINPROGRESS, EINPROGRESS },
	{ "interrupted", EINTR, EINTR, EINTR },
	{ "invalid", EINVAL, 0, EINVAL },
	{ "io", EIO, EIO, EIO },
	{ "is-directory", EISDIR, EISDIR, EINVAL },
	{ "loop", ELOOP, ELOOP, ELOOP },
	{ "too-many-links", EMLINK, EMLINK, EMLINK },
	{ "message-size", EMSGSIZE, EMSGSIZE, EMSGSIZE },
	{ "name-too-long", ENAMETOOLONG, ENAMETOOLONG, ENAMETOOLONG },
	{ "no-device", ENODEV, ENODEV, ENODEV },
	{ "no-entry", ENOENT, ENOENT, ENOENT },
	{ "no-lock", ENOLCK, ENOLCK, ENOLCK },
	{ "insufficient-memory", ENOMEM, ENOMEM, ENOMEM },
	{ "insufficient-space", ENOSPC, ENOSPC, ENOSPC },
	{ "not-directory", ENOTDIR, ENOTDIR, ENOTDIR },
	{ "not-empty", ENOTEMPTY, ENOTEMPTY, ENOTEMPTY },
	{ "not-recoverable", ENOTRECOVERABLE, ENOTRECOVERABLE,
		ENOTRECOVERABLE },
	{ "unsupported", ENOTSUP, 0, EINVAL },
	{ "no-tty", ENOTTY, ENOTTY, ENOTTY },
	{ "no-such-device", ENXIO, ENXIO, ENXIO },
	{ "overflow", EOVERFLOW, EOVERFLOW, EOVERFLOW },
	{ "not-permitted", EACCES, 0, EINVAL },
	{ "pipe", EPIPE, EPIPE, EPIPE },
	{ "read-only", EROFS, EROFS, EROFS },
	{ "invalid-seek", ESPIPE, ESPIPE, ESPIPE },
	{ "text-file-busy", ETXTBSY, ETXTBSY, ETXTBSY },
	{ "cross-device", EXDEV, EXDEV, EXDEV },
};

#define MARK 4711
#define FACTS \
	(ST_KNOWN_TYPE | ST_KNOWN_NLINK | ST_KNOWN_SIZE | ST_KNOWN_INO | \
		ST_KNOWN_ATIME | ST_KNOWN_MTIME | ST_KNOWN_CTIME)
#define OF(bits) (FACTS & ~(uint32_t)(bits))

/* The answer of one call, errno being a mark before. */
static int by_path(const char *name, int flags, struct stat64x *s)
{
	memset(s, 0xcc, sizeof *s);
	errno = MARK;
	return fstatat64x(AT_FDCWD, name, s, flags) ? errno
		: errno == MARK                     ? 0
						    : -1;
}

static int untouched(const struct stat64x *s)
{
	const unsigned char *byte = (const void *)s;

	for (size_t i = 0; i < sizeof *s; i++)
		if (byte[i] != 0xcc)
			return 0;
	return 1;
}

static int opened(const char *name, int (*call)(int))
{
	int fd = open(name, O_RDONLY), r;

	if (fd < 0)
		return -2;
	errno = MARK;
	r = call(fd) ? errno : errno == MARK ? 0 : -1;
	close(fd);
	return r;
}

static struct stat64x by_fd;
static int status(int fd)
{
	memset(&by_fd, 0xcc, sizeof by_fd);
	return fstat64x(fd, &by_fd);
}

static struct fdstat descriptor;
static int fdstat(int fd)
{
	return fd_fdstat_get(fd, &descriptor);
}

static void errors(const struct code *c)
{
	static const char *const calls[] = { "at", "hash", "link=1,at" };
	char name[80];
	size_t i;
	struct stat64x s;

	for (i = 0; i < sizeof calls / sizeof *calls; i++) {
		snprintf(name, sizeof name, "/%s=%s", calls[i], c->name);
		check(by_path(name, 0, &s) == c->path, "stat", name);
		check(by_path(name, AT_SYMLINK_NOFOLLOW, &s) == c->path,
			"lstat", name);
	}
	snprintf(name, sizeof name, "/stat=%s", c->name);
	check(opened(name, status) == c->stat, "fstat", name);
	if (!c->stat)
		check(S_ISFIFO(by_fd.st_mode) && !by_fd.st_known &&
				by_fd.st_nlink == 1 && !by_fd.st_ino,
			"fstat tells nothing of it", name);
	snprintf(name, sizeof name, "/sync=%s", c->name);
	check(opened(name, fsync) == c->sync, "fsync", name);
	check(opened(name, fdatasync) == c->sync, "fdatasync", name);
	snprintf(name, sizeof name, "/flags=%s", c->name);
	check(!opened(name, fdstat) &&
			descriptor.fs_filetype == FILETYPE_REGULAR_FILE &&
			!descriptor.fs_flags &&
			!(descriptor.fs_rights_base & RIGHTS_FD_READ),
		"fd_fdstat_get", name);
	/* What a link leads to is told where it cannot be opened too. */
	snprintf(name, sizeof name, "/link=1,size=9,open=%s", c->name);
	check(!by_path(name, 0, &s) && S_ISREG(s.st_mode) && s.st_size == 9 &&
			!s.st_ino && s.st_known == OF(ST_KNOWN_INO),
		"stat but for the inode", name);
	snprintf(name, sizeof name, "/link=1,size=9,stat=%s", c->name);
	check(!by_path(name, 0, &s) && S_ISREG(s.st_mode) && s.st_size == 9 &&
			!s.st_ino && s.st_known == OF(ST_KNOWN_INO),
		"stat but for the inode", name);
}

static const struct record {
	const char *name;
	uint32_t mode, known;
	uint64_t ino, nlink;
	int64_t size, blocks, sec;
	long nsec;
} records[] = {
	{ "/size=513,ino=18446744073709551615,nlink=2", S_IFREG | 0644, FACTS,
		UINT64_MAX, 2, 513, 2, 1, 2 },
	{ "/type=directory", S_IFDIR | 0755, FACTS, 5, 1, 0, 0, 1, 2 },
	{ "/type=directory/", S_IFDIR | 0755, FACTS, 5, 1, 0, 0, 1, 2 },
	{ "/type=directory/.//", S_IFDIR | 0755, FACTS, 5, 1, 0, 0, 1, 2 },
	{ "/type=symbolic-link", S_IFLNK | 0777, OF(ST_KNOWN_INO), 0, 1, 0, 0,
		1, 2 },
	{ "/type=character-device", S_IFCHR | 0666, OF(ST_KNOWN_SIZE), 5, 1, 0,
		0, 1, 2 },
	{ "/type=block-device,size=1", S_IFBLK | 0666, FACTS, 5, 1, 1, 1, 1,
		2 },
	{ "/type=socket", S_IFSOCK | 0666, OF(ST_KNOWN_SIZE), 5, 1, 0, 0, 1,
		2 },
	{ "/type=fifo", S_IFIFO | 0666, OF(ST_KNOWN_SIZE | ST_KNOWN_TYPE), 5, 1,
		0, 0, 1, 2 },
	{ "/type=unknown", S_IFIFO | 0666, OF(ST_KNOWN_SIZE | ST_KNOWN_TYPE), 5,
		1, 0, 0, 1, 2 },
	{ "/nlink=0", S_IFREG | 0644, OF(ST_KNOWN_NLINK), 5, 1, 0, 0, 1, 2 },
	{ "/ino=0", S_IFREG | 0644, OF(ST_KNOWN_INO), 0, 1, 0, 0, 1, 2 },
	{ "/mtime=", S_IFREG | 0644, OF(ST_KNOWN_MTIME), 5, 1, 0, 0, 0, 0 },
	{ "/mtime=0:1", S_IFREG | 0644, FACTS, 5, 1, 0, 0, 0, 1 },
	{ "/mtime=9223372036854775807:999999998", S_IFREG | 0644, FACTS, 5, 1,
		0, 0, INT64_MAX, 999999998 },
	{ "/mtime=9223372036854775808:5", S_IFREG | 0644, OF(ST_KNOWN_MTIME), 5,
		1, 0, 0, 0, 0 },
	{ "/mtime=18446744073709551615:999999999", S_IFREG | 0644,
		OF(ST_KNOWN_MTIME), 5, 1, 0, 0, 0, 0 },
	{ "/mtime=5:1000000000", S_IFREG | 0644, OF(ST_KNOWN_MTIME), 5, 1, 0, 0,
		0, 0 },
	{ "/mtime=5:4294967295", S_IFREG | 0644, OF(ST_KNOWN_MTIME), 5, 1, 0, 0,
		0, 0 },
	/* Through a link: what it leads to, by its descriptor. */
	{ "/link=1,size=8", S_IFREG | 0644, FACTS, 5, 1, 8, 1, 1, 2 },
	{ "/link=1,type=directory/", S_IFDIR | 0755, FACTS, 5, 1, 0, 0, 1, 2 },
	{ "/link=1,type=fifo", S_IFIFO | 0666,
		OF(ST_KNOWN_SIZE | ST_KNOWN_TYPE | ST_KNOWN_INO), 0, 1, 0, 0, 1,
		2 },
	{ "/link=1,type=character-device", S_IFCHR | 0666,
		OF(ST_KNOWN_SIZE | ST_KNOWN_INO), 0, 1, 0, 0, 1, 2 },
};

static void the_record(const struct record *t)
{
	struct stat64x s;
	int r = by_path(t->name, 0, &s);

	check(!r && s.st_mode == t->mode && s.st_known == t->known &&
			s.st_ino == t->ino && s.st_nlink == t->nlink &&
			s.st_size == t->size && s.st_blocks == t->blocks &&
			s.st_mtim.tv_sec == t->sec &&
			s.st_mtim.tv_nsec == t->nsec && s.st_blksize == 4096 &&
			!s.st_uid && !s.st_gid && !s.st_rdev,
		"record", t->name);
	if (failed)
		printf("# %d: mode %o known %x ino %llu nlink %llu size %lld "
		       "mtime %lld.%ld\n",
			r, (unsigned)s.st_mode, (unsigned)s.st_known,
			(unsigned long long)s.st_ino,
			(unsigned long long)s.st_nlink, (long long)s.st_size,
			(long long)s.st_mtim.tv_sec, (long)s.st_mtim.tv_nsec);
}

/* More than the buffer of 256 bytes holds, with a slash at the end. */
static void a_long_path(void)
{
	char name[700] = "/type=directory,long=";
	struct stat64x s;
	size_t len = strlen(name);

	memset(name + len, 'x', 600);
	name[len + 600] = '/';
	check(!by_path(name, 0, &s) && S_ISDIR(s.st_mode), "a long path",
		"directory/");
	name[6] = 'X'; /* no type is said: a regular file */
	name[1] = 'T';
	check(by_path(name, 0, &s) == ENOTDIR, "a long path", "file/");
}

int main(int argc, char **argv)
{
	struct stat64x s, t;
	struct stat plain;
	size_t i;

	if (argc > 1) {
		stat(argv[argc - 1], &plain);
		printf("it came back\n");
		return 0;
	}
	for (i = 0; i < sizeof codes / sizeof *codes; i++)
		errors(&codes[i]);
	for (i = 0; i < sizeof records / sizeof *records; i++)
		the_record(&records[i]);
	a_long_path();
	check(by_path("/size=1/", 0, &s) == ENOTDIR, "stat", "file/");
	check(by_path("/link=1,size=1/", AT_SYMLINK_NOFOLLOW, &s) == ENOTDIR,
		"lstat", "link to a file/");
	check(!by_path("/link=1,size=1", AT_SYMLINK_NOFOLLOW, &s) &&
			S_ISLNK(s.st_mode) && s.st_ino == 7 && s.st_size == 3,
		"lstat", "link");
	/* A size that is none of off_t's is not stored, and nothing with it. */
	check(by_path("/size=9223372036854775808", 0, &s) == EOVERFLOW &&
			untouched(&s),
		"EOVERFLOW", "a size of 2^63");
	/* Identities that change: each is told, and none is an error. */
	check(!by_path("/ino=+", 0, &s) && !by_path("/ino=+", 0, &t) &&
			s.st_ino && t.st_ino && s.st_ino != t.st_ino,
		"stat", "an inode that changes");
	check(!by_path("/link=1,ino=+", 0, &s) && S_ISREG(s.st_mode) &&
			s.st_ino && s.st_known & ST_KNOWN_INO,
		"stat through a link", "an inode that changes");
	check(!opened("/nlink=0", status) && by_fd.st_nlink == 0 &&
			by_fd.st_known & ST_KNOWN_NLINK,
		"fstat", "no link is a fact");
	check(opened("/type=character-device", fsync) == EINVAL, "fsync",
		"said to have synced a device");
	check(!opened("/size=1", fsync), "fsync", "a file");
	check(!fstat64x(3, &s) && S_ISDIR(s.st_mode) && s.st_ino == 3, "fstat",
		"the preopened directory");
	check(opened("/size=1", fdstat) == 0 &&
			descriptor.fs_rights_base & RIGHTS_FD_READ &&
			!(descriptor.fs_rights_base & RIGHTS_FD_WRITE),
		"fd_fdstat_get", "a file for reading");
	return failed;
}
