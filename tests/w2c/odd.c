/* SPDX-License-Identifier: MIT */
/* What has to be true after each call, whatever the host is like. It is taken
 * from the manual pages, and knows nothing of arch/wasi. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <unistd.h>
#include "odd.h"
#include "witx.h"

#ifndef AT_NO_AUTOMOUNT
#error fcntl.h of overstat is meant
#endif
__extension__ typedef __int128 wide;
#define MARK 77777 /* errno before */
#define FILL 0xcc /* each byte of the buffer before */

static char said[256];
#define WRONG(...) return snprintf(said, sizeof said, __VA_ARGS__), said
#define WANT(cond) \
	do { \
		if (!(cond)) \
			WRONG("not so, line %d: %s", __LINE__, #cond); \
	} while (0)

static int is_x(const struct odd_call *c)
{
	return c->function < ODD_FSYNC && c->function & 1;
}

static int is_named(unsigned filetype)
{
	return filetype >= 1 && filetype <= 9;
}

static unsigned mode_of(unsigned filetype)
{
	static const unsigned modes[] = { S_IFIFO | 0666, S_IFBLK | 0666,
		S_IFCHR | 0666, S_IFDIR | 0755, S_IFREG | 0644, S_IFSOCK | 0666,
		S_IFSOCK | 0666, S_IFLNK | 0777, S_IFSOCK | 0666,
		S_IFSOCK | 0666 };

	return modes[is_named(filetype) ? filetype : 0];
}

/* The host's error is one with which it says that it does not do this. */
static int is_refusal(unsigned code)
{
	return code == WITX_ACCES || code == WITX_BADF || code == WITX_NOSYS ||
		code == WITX_NOTCAPABLE || code == WITX_NOTSUP;
}

/* The errno of fstat, or 0. */
static int of_fstat(const struct odd *o, const struct odd_call *c)
{
	unsigned code = o->code[ODD_FD_FILESTAT_GET];

	if (c->fd < 0)
		return EBADF;
	if (code && !is_refusal(code))
		return witx_to_errno(code);
	if (!code && is_named(o->filestat.filetype))
		return 0;
	if (!o->code[ODD_FD_FDSTAT_GET])
		return 0;
	return code ? witx_to_errno(code) : EBADF;
}

/* What of path the host is to be asked: without the slashes and dots at its
 * end. Written another way than the library does it. */
static size_t without_end(const char *path, int *directory)
{
	size_t end = 0, i, n;

	for (i = 0; path[i];) {
		n = strcspn(path + i, "/");
		if (n && !(n == 1 && path[i] == '.' && i))
			end = i + n;
		i += n;
		while (path[i] == '/')
			i++;
	}
	if (!end && *path)
		end = 1;
	*directory = path[end] != 0;
	return end;
}

/* A path is looked up in a directory that is open, unless it is relative to a
 * descriptor. */
static int looks_up(const struct odd_call *c)
{
	return c->fd == AT_FDCWD || *c->path == '/';
}

/* What is looked for in the directory: nothing is the directory itself. */
static const char *relative(const struct odd *o, const struct odd_call *c)
{
	static char inside[1024];
	const char *path = c->path;

	if (!looks_up(c))
		return path;
	while (*path == '/')
		path++;
	if (!*path)
		path = ".";
	if (!o->changed)
		return path;
	snprintf(inside, sizeof inside, "cwd/%s", path);
	return inside;
}

static int of_path(const struct odd *o, const struct odd_call *c)
{
	unsigned code = o->code[ODD_PATH_FILESTAT_GET];
	int directory;

	if (!code) {
		const char *path = relative(o, c);

		without_end(path, &directory);
		/* A directory is meant by "." too, whatever the host has there. */
		return (directory || !strcmp(path, ".")) &&
				o->filestat.filetype != 3
			? ENOTDIR
			: 0;
	}
	if (code == WITX_NOENT)
		return ENOENT;
	if (o->code[ODD_FD_FDSTAT_GET])
		return EBADF;
	if (o->fdstat.fs_filetype != 3)
		return ENOTDIR;
	return witx_to_errno(code);
}

static int known_flags(int flags)
{
	return !(flags &
		~(AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH | AT_NO_AUTOMOUNT));
}

/* Whether it is about the descriptor alone. */
static int by_descriptor(const struct odd_call *c)
{
	return c->function < ODD_STAT ||
		(!*c->path && c->flags & AT_EMPTY_PATH && c->fd != AT_FDCWD);
}

static int of_stat(const struct odd *o, const struct odd_call *c)
{
	if (c->function >= ODD_STAT) {
		if (!known_flags(c->flags))
			return EINVAL;
		if (!*c->path && !(c->flags & AT_EMPTY_PATH))
			return ENOENT;
		if (looks_up(c)) {
			if (o->lookup_errno)
				return o->lookup_errno == ENOMEM ? ENOMEM
								 : ENOENT;
		} else if (c->fd < 0)
			return EBADF;
	}
	return by_descriptor(c) ? of_fstat(o, c) : of_path(o, c);
}

static int can_sync(const struct odd *o)
{
	unsigned type = o->fdstat.fs_filetype;

	return type == 1 || type == 3 || type == 4;
}

static int is_sync_refusal(unsigned code)
{
	return is_refusal(code) || code == WITX_ISDIR;
}

static int of_sync(const struct odd *o, const struct odd_call *c)
{
	unsigned code = o->code[ODD_FD_SYNC];

	if (c->fd < 0)
		return EBADF;
	/* What fd_sync does is as much. */
	if (c->function == ODD_FDATASYNC &&
		!is_sync_refusal(o->code[ODD_FD_DATASYNC]))
		code = o->code[ODD_FD_DATASYNC];
	if (code && !is_sync_refusal(code))
		return witx_to_errno(code);
	if (o->code[ODD_FD_FDSTAT_GET])
		return EBADF;
	return code || !can_sync(o) ? EINVAL : 0;
}

static int of_fdstat(const struct odd *o, const struct odd_call *c)
{
	return c->fd < 0 ? EBADF : witx_to_errno(o->code[ODD_FD_FDSTAT_GET]);
}

/* The order of the WASIX page, with the kind first: fd_sync(3). */
static int of_fd_sync(const struct odd *o, const struct odd_call *c)
{
	int e = of_fdstat(o, c);

	if (e)
		return e;
	if (!can_sync(o))
		return EINVAL;
	if (!(o->fdstat.fs_rights_base & RIGHTS_FD_SYNC))
		return EACCES;
	return o->fdstat.fs_filetype == 3 ? EISDIR : of_sync(o, c);
}

/* 0 is no time that is known, nor is 2^64-1. */
static int has_time(uint64_t host)
{
	return host != 0 && host != UINT64_MAX;
}

/* Nanoseconds to seconds, rounded down, in the widest arithmetic. */
static int is_time(uint64_t host, const struct timespec *t)
{
	wide ns = (wide)(int64_t)host;

	return t->tv_nsec >= 0 && t->tv_nsec <= 999999999 &&
		(wide)t->tv_sec * 1000000000 + t->tv_nsec == ns;
}

/* What stat and stat64x have in common; as a macro, for either struct. */
#define MEMBERS(st) \
	WANT((st).st_dev == s.dev); \
	WANT((st).st_ino == s.ino); \
	WANT((uint64_t)(st).st_size == s.size && (st).st_size >= 0); \
	WANT((uint64_t)(st).st_blocks == s.size / 512 + (s.size % 512 != 0)); \
	WANT((st).st_blksize == 4096); \
	WANT((st).st_mode == mode); \
	WANT((st).st_mode &S_IFMT); \
	WANT((st).st_uid == 0 && (st).st_gid == 0 && (st).st_rdev == 0); \
	WANT((st).st_nlink == \
		(s.nlink || (descriptor && s.dev && s.ino) ? s.nlink : 1)); \
	WANT(is_time(s.atim, &(st).st_atim)); \
	WANT(is_time(s.mtim, &(st).st_mtim)); \
	WANT(is_time(s.ctim, &(st).st_ctim))

static unsigned bit(int is, unsigned b)
{
	return is ? b : 0;
}

/* The struct after a call that succeeded, of which the host has said s. */
static const char *struct_is(const struct odd *o, const struct odd_call *c,
	const struct stat *st, const struct stat64x *stx)
{
	static const struct odd_filestat nothing = { 0 };
	int descriptor = by_descriptor(c);
	struct odd_filestat s = descriptor && o->code[ODD_FD_FILESTAT_GET]
		? nothing
		: o->filestat;
	int reported = is_named(s.filetype);
	uint64_t rights = o->fdstat.fs_rights_base;
	unsigned type = s.filetype, mode, known;

	if (descriptor && !reported) {
		type = o->fdstat.fs_filetype;
		if (type == 4 && !s.size)
			type = 0;
	}
	mode = mode_of(type);
	/* A terminal: it reads and writes, and cannot seek. */
	if (descriptor && !is_named(type) && (rights & 0x42) == 0x42 &&
		!(rights & 0x24))
		mode = S_IFCHR | 0666;
	known = bit(is_named(type), ST_KNOWN_TYPE) |
		bit(reported || s.size, ST_KNOWN_SIZE) |
		bit(s.dev != 0, ST_KNOWN_DEV) | bit(s.ino != 0, ST_KNOWN_INO) |
		bit(s.nlink || (descriptor && s.dev && s.ino), ST_KNOWN_NLINK) |
		bit(has_time(s.atim), ST_KNOWN_ATIME) |
		bit(has_time(s.mtim), ST_KNOWN_MTIME) |
		bit(has_time(s.ctim), ST_KNOWN_CTIME);
	if (is_x(c)) {
		MEMBERS(*stx);
		WANT(stx->st_birthtim.tv_sec == 0);
		WANT(stx->st_birthtim.tv_nsec == 0);
		if (stx->st_known != known)
			WRONG("st_known is %#x, expected %#x", stx->st_known,
				known);
	} else {
		MEMBERS(*st);
	}
	return NULL;
}

static const char *fdstat_is(const struct odd *o, const struct fdstat *st)
{
	static const uint8_t none[4];
	unsigned host = o->fdstat.fs_flags;

	WANT(st->fs_filetype == o->fdstat.fs_filetype);
	WANT(st->fs_rights_base == o->fdstat.fs_rights_base);
	WANT(st->fs_rights_inheriting == o->fdstat.fs_rights_inheriting);
	WANT(!st->__pad1 && !memcmp(st->__pad2, none, 4));
	WANT(!(st->fs_flags & ~0x1fu) && !(st->fs_flags & ~host));
	/* Beside a bit that WASI has not, and of what is no file, the low two
	 * are an access mode. */
	WANT(st->fs_flags ==
		(host &
			(host > 0x1f ||
						(st->fs_filetype != 1 &&
							st->fs_filetype != 4)
					? 0x1cu
					: 0x1fu)));
	return NULL;
}

static size_t min(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The calls of the host. */
static const char *asked_is(
	const struct odd *o, const struct odd_call *c, int succeeded)
{
	int path = c->function >= ODD_STAT && c->function < ODD_FSYNC &&
		looks_up(c);
	struct odd_asked a;
	unsigned i, total = 0;

	odd_asked(&a);
	for (i = 0; i < ODD_IMPORTS; i++) {
		total += a.count[i];
		if (a.count[i] && !path)
			WANT(a.fd[i] == c->fd);
	}
	if (!path && c->fd < 0)
		WANT(total == 0);
	switch (c->function) {
	case ODD_FSYNC:
	case ODD_FD_SYNC_:
		WANT(!succeeded || a.count[ODD_FD_SYNC] == 1);
		WANT(a.count[ODD_FD_DATASYNC] == 0);
		break;
	case ODD_FDATASYNC:
		WANT(!succeeded || a.count[ODD_FD_DATASYNC] == 1);
		WANT(!a.count[ODD_FD_SYNC] ||
			is_sync_refusal(o->code[ODD_FD_DATASYNC]));
		break;
	case ODD_FD_FDSTAT:
		WANT(total <= 1);
		break;
	default:
		WANT(a.count[ODD_FD_SYNC] + a.count[ODD_FD_DATASYNC] == 0);
		WANT(a.count[ODD_FD_FDSTAT_GET] <= 1);
		WANT(a.count[ODD_FD_FILESTAT_GET] +
				a.count[ODD_PATH_FILESTAT_GET] <=
			1);
		/* One call for one that goes well. */
		if (succeeded &&
			(!by_descriptor(c) ||
				(!o->code[ODD_FD_FILESTAT_GET] &&
					is_named(o->filestat.filetype))))
			WANT(total == 1);
	}
	if (a.count[ODD_PATH_FILESTAT_GET]) {
		const char *rel = relative(o, c);
		int directory;
		size_t len = without_end(rel, &directory);

		if (path)
			WANT(a.fd[ODD_PATH_FILESTAT_GET] == ODD_PREOPEN);
		WANT(a.lookup ==
			(directory || !(c->flags & AT_SYMLINK_NOFOLLOW)));
		WANT(a.len == len);
		WANT(!memcmp(a.path, rel, min(len, sizeof a.path)));
	}
	return NULL;
}

static int make(const struct odd_call *c, struct stat *st, struct stat64x *stx,
	struct fdstat *fdst)
{
	switch (c->function) {
	case ODD_FSTAT:
		return fstat(c->fd, st);
	case ODD_FSTAT64X:
		return fstat64x(c->fd, stx);
	case ODD_STAT:
		return stat(c->path, st);
	case ODD_STAT64X:
		return stat64x(c->path, stx);
	case ODD_LSTAT:
		return lstat(c->path, st);
	case ODD_LSTAT64X:
		return lstat64x(c->path, stx);
	case ODD_FSTATAT:
		return fstatat(c->fd, c->path, st, c->flags);
	case ODD_FSTATAT64X:
		return fstatat64x(c->fd, c->path, stx, c->flags);
	case ODD_FSYNC:
		return fsync(c->fd);
	case ODD_FDATASYNC:
		return fdatasync(c->fd);
	case ODD_FD_FDSTAT:
		return fd_fdstat_get(c->fd, fdst);
	default:
		return fd_sync(c->fd);
	}
}

static int is_filled(const void *p, size_t n)
{
	const unsigned char *b = p;

	while (n && b[n - 1] == FILL)
		n--;
	return !n;
}

const char *odd_check(const struct odd *host, const struct odd_call *given)
{
	struct odd_call call = *given, *c = &call;
	struct odd answer = *host, *o = &answer;
	struct stat st;
	struct stat64x stx;
	struct fdstat fdst;
	int expected, seen, r, e;
	const char *problem;

	/* What the host does not write is 0. */
	memset((char *)(&o->filestat + 1) - o->unwritten, 0,
		(size_t)o->unwritten);
	/* stat and lstat are fstatat of the current directory. */
	if (c->function >= ODD_STAT && c->function < ODD_FSTATAT) {
		c->fd = AT_FDCWD;
		c->flags = c->function < ODD_LSTAT ? 0 : AT_SYMLINK_NOFOLLOW;
	}
	if (c->function < ODD_STAT)
		c->flags = 0;
	expected = c->function < ODD_FSYNC     ? of_stat(o, c)
		: c->function < ODD_FD_FDSTAT  ? of_sync(o, c)
		: c->function == ODD_FD_FDSTAT ? of_fdstat(o, c)
					       : of_fd_sync(o, c);
	if (!expected && c->function < ODD_FSYNC &&
		!(by_descriptor(c) && o->code[ODD_FD_FILESTAT_GET]) &&
		o->filestat.size > INT64_MAX)
		expected = EOVERFLOW;
	memset(&st, FILL, sizeof st);
	memset(&stx, FILL, sizeof stx);
	memset(&fdst, FILL, sizeof fdst);
	odd_answer(host);
	errno = MARK;
	r = make(c, &st, &stx, &fdst);
	e = errno;
	/* The two of WASIX return the error and leave errno alone. */
	if (c->function >= ODD_FD_FDSTAT) {
		WANT(e == MARK);
		seen = r;
	} else {
		WANT(r == 0 || r == -1);
		WANT(r || e == MARK);
		seen = r ? e : 0;
	}
	if (seen != expected)
		WRONG("%s, expected %s", seen ? strerror(seen) : "success",
			expected ? strerror(expected) : "success");
	if (seen || is_x(c) || c->function >= ODD_FSYNC)
		WANT(is_filled(&st, sizeof st));
	if (seen || !is_x(c))
		WANT(is_filled(&stx, sizeof stx));
	if (seen || c->function != ODD_FD_FDSTAT)
		WANT(is_filled(&fdst, sizeof fdst));
	problem = asked_is(o, c, !seen);
	if (problem || seen)
		return problem;
	if (c->function == ODD_FD_FDSTAT)
		return fdstat_is(o, &fdst);
	return c->function < ODD_FSYNC ? struct_is(o, c, &st, &stx) : NULL;
}
