/* SPDX-License-Identifier: MIT */
/* What a port can get wrong, one fault at a time: linked with a program of
 * tests/conformance, whose library has tests/fake on top, and with the public
 * functions wrapped by the linker. OVERSTAT_MUTANT names the fault, none is as
 * none; `list` prints the names. Some change what the backend is asked or answers,
 * and those of the front end what it is called with or returns.
 *
 * What tests/shift does is one of them: "mtime a day later". */
#define _GNU_SOURCE 1
#define _BS2000_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "call.h"
#include "fake.h"

struct question {
	enum call call;
	int x; /* of the x family */
	int fd;
	const char *path;
	void *buf;
	int flags;
	size_t size; /* of the struct, bytes */
	int (*real)(const struct question *);
};

struct mutant {
	const char *name;
	/* A backend's answer, where it is a success. */
	void (*change)(struct kstat *);
	/* The error that is another one; 0: an empty record. */
	int from, to;
	/* A question to the backend: 0 or -errno. */
	int (*ask)(struct fake_call *);
	int (*front)(struct question *);
};
static const struct mutant *mutant;
/* fstat, paths or both. */
static int by_fd, by_path;

/* A member of the answer. */

static int a_link(const struct kstat *k)
{
	return S_ISLNK(k->mode);
}

#define CHANGES(name, statement) \
	static void name(struct kstat *k) \
	{ \
		statement; \
	}
CHANGES(change_dev, k->dev ^= 1)
CHANGES(change_ino, k->ino++)
CHANGES(one_ino, k->ino = 1)
CHANGES(change_type,
	k->mode = (k->mode & 07777u) | (S_ISREG(k->mode) ? S_IFIFO : S_IFREG))
CHANGES(no_type, k->mode &= 07777u)
CHANGES(change_mode, k->mode ^= 01)
CHANGES(no_bits, k->mode &= (uint32_t)S_IFMT)
CHANGES(more_bits, k->mode |= 04000)
CHANGES(change_nlink, k->nlink++)
CHANGES(no_nlink, k->nlink = 0)
CHANGES(change_uid, k->uid++)
CHANGES(change_gid, k->gid++)
CHANGES(change_rdev, k->rdev ^= 1)
CHANGES(narrow_rdev, k->rdev &= 0xffff)
CHANGES(change_size, k->size++)
CHANGES(narrow_size, k->size = (uint32_t)k->size)
CHANGES(no_link_size, k->size = a_link(k) ? 0 : k->size)
CHANGES(change_blksize, k->blksize++)
CHANGES(no_blksize, k->blksize = 0)
CHANGES(change_blocks, k->blocks++)
CHANGES(no_blocks, k->blocks = 0)
CHANGES(sized_blocks, k->blocks = (k->size + 511) / 512)
CHANGES(negative_blocks, k->blocks = UINT64_MAX)
CHANGES(change_atime, k->atime.sec++)
CHANGES(short_atime, k->atime.nsec = 0)
CHANGES(narrow_atime, k->atime.sec = (int32_t)k->atime.sec)
CHANGES(atime_of_mtime, k->atime = k->mtime)
CHANGES(change_mtime, k->mtime.sec++)
CHANGES(shift_mtime, k->mtime.sec += 86400)
CHANGES(short_mtime, k->mtime.nsec = 0)
CHANGES(odd_mtime, k->mtime.nsec = 1000000000)
CHANGES(narrow_mtime, k->mtime.sec = (int32_t)k->mtime.sec)
CHANGES(mtime_of_ctime, k->mtime = k->ctime)
CHANGES(change_ctime, k->ctime.sec += 60)
CHANGES(short_ctime, k->ctime.nsec = 0)
CHANGES(ctime_of_mtime, k->ctime = k->mtime)
CHANGES(change_btime, k->btime.sec += 60)
CHANGES(odd_btime, k->btime.nsec = 1000000000)
CHANGES(unknown_btime, k->known &= ~(uint32_t)ST_KNOWN_BIRTHTIME)
CHANGES(more_known, k->known |= 1u << 30)
CHANGES(no_known, k->known = 0)

/* What the backend is asked. */

static int no_follow(struct fake_call *c)
{
	c->flags |= AT_SYMLINK_NOFOLLOW;
	return 0;
}

static int follow(struct fake_call *c)
{
	c->flags &= ~AT_SYMLINK_NOFOLLOW;
	return 0;
}

static int no_dirfd(struct fake_call *c)
{
	if (*c->path && c->fd >= 0)
		c->fd = AT_FDCWD;
	return 0;
}

static int root_dirfd(struct fake_call *c)
{
	static int root = -1;

	if (root < 0)
		root = open("/", O_RDONLY | O_DIRECTORY);
	if (*c->path && c->fd == AT_FDCWD)
		c->fd = root;
	return 0;
}

static int looks_at_dirfd(struct fake_call *c)
{
	if (c->fd != AT_FDCWD && fcntl(c->fd, F_GETFD) < 0)
		return -EBADF;
	return 0;
}

static int relative(struct fake_call *c)
{
	if (c->path[strspn(c->path, "/")])
		c->path += strspn(c->path, "/");
	return 0;
}

static int no_root(struct fake_call *c)
{
	return *c->path && !c->path[strspn(c->path, "/")] ? -ENOENT : 0;
}

static int no_root_parent(struct fake_call *c)
{
	return !strcmp(c->path, "/..") ? -ENOENT : 0;
}

static char changed[4 * PATH_MAX];

static int no_slash(struct fake_call *c)
{
	size_t n = strlen(c->path);

	if (n >= sizeof changed)
		return 0;
	memcpy(changed, c->path, n + 1);
	while (n > 1 && changed[n - 1] == '/')
		changed[--n] = 0;
	c->path = changed;
	return 0;
}

static int slash_stays(struct fake_call *c)
{
	size_t n = strlen(c->path);

	if (n > 1 && c->path[n - 1] == '/')
		c->flags |= AT_SYMLINK_NOFOLLOW;
	return no_slash(c);
}

static int no_slashes(struct fake_call *c)
{
	return strstr(c->path, "//") ? -ENOENT : 0;
}

/* Whether the path has this component. */
static int has(const char *path, const char *component)
{
	size_t n, length = strlen(component);

	for (; *path; path += n + strspn(path + n, "/")) {
		n = strcspn(path, "/");
		if (n == length && !strncmp(path, component, n))
			return 1;
	}
	return 0;
}

static int no_dot(struct fake_call *c)
{
	return has(c->path, ".") && strlen(c->path) < 100 ? -ENOENT : 0;
}

static int no_dot_dot(struct fake_call *c)
{
	return has(c->path, "..") && strcmp(c->path, "/..") ? -ENOENT : 0;
}

static int empty_is_dot(struct fake_call *c)
{
	if (!*c->path && !(c->flags & AT_EMPTY_PATH))
		c->path = ".";
	return 0;
}

static int no_empty_path(struct fake_call *c)
{
	c->flags &= ~AT_EMPTY_PATH;
	return 0;
}

static int no_empty_cwd(struct fake_call *c)
{
	return !*c->path && c->fd == AT_FDCWD && (c->flags & AT_EMPTY_PATH)
		? -EBADF
		: 0;
}

static int no_automount(struct fake_call *c)
{
	return (c->flags & AT_NO_AUTOMOUNT) ? -EINVAL : 0;
}

static int short_names(struct fake_call *c)
{
	const char *p;

	for (p = c->path; *p; p += strcspn(p, "/"), p += strspn(p, "/"))
		if (strcspn(p, "/") > 254)
			return -ENAMETOOLONG;
	return 0;
}

static int short_paths(struct fake_call *c)
{
	return strlen(c->path) > PATH_MAX - 3 ? -ENAMETOOLONG : 0;
}

/* The last component alone is looked at, of what is too long. */
static int long_paths(struct fake_call *c)
{
	const char *p = strrchr(c->path, '/');

	if (p && strlen(c->path) >= PATH_MAX)
		c->path = p + 1;
	return 0;
}

static int no_o_path(struct fake_call *c)
{
	int flags = *c->path != '/' && c->fd >= 0 ? fcntl(c->fd, F_GETFL) : 0;

	return flags > 0 && flags & O_PATH ? -EACCES : 0;
}

static int must_be_readable(struct fake_call *c)
{
	if (*c->path && !(c->flags & AT_SYMLINK_NOFOLLOW) &&
		faccessat(c->fd, c->path, R_OK, 0) && errno == EACCES)
		return -EACCES;
	return 0;
}

static int short_chains(struct fake_call *c)
{
	char name[256], to[256];
	ssize_t n;
	int links = 0;

	if (c->flags & AT_SYMLINK_NOFOLLOW || strlen(c->path) >= sizeof name)
		return 0;
	strcpy(name, c->path);
	while ((n = readlinkat(c->fd, name, to, sizeof to - 1)) > 0) {
		if (++links == 7)
			return -ELOOP;
		to[n] = 0;
		strcpy(name, to);
	}
	return 0;
}

/* What the front end does. */

static int go(struct question *q)
{
	return q->real(q);
}

static int sets_errno(struct question *q)
{
	int r = go(q);

	if (!r)
		errno = 0;
	return r;
}

static int returns_one(struct question *q)
{
	return go(q) ? -1 : 1;
}

static int leaves_padding(struct question *q)
{
	unsigned char *last, kept;
	int r;

	if (!q->buf)
		return go(q);
	last = (unsigned char *)q->buf + q->size - 1;
	kept = *last;
	r = go(q);
	if (!r)
		*last = kept;
	return r;
}

static int changes_struct(struct question *q)
{
	int r = go(q);

	if (r && q->buf && errno != EFAULT)
		*(unsigned char *)q->buf ^= 1;
	return r;
}

static int writes_behind(struct question *q)
{
	int r = go(q);

	if (!r)
		((unsigned char *)q->buf)[q->size] = 0;
	return r;
}

static int null_buf(struct question *q)
{
	static long long room[64];

	if (!q->buf)
		q->buf = room;
	return go(q);
}

static int null_buf_crashes(struct question *q)
{
	if (!q->buf)
		raise(SIGSEGV);
	return go(q);
}

static int null_path(struct question *q)
{
	if (q->call != CALL_FSTAT && !q->path && !(q->flags & AT_EMPTY_PATH))
		q->path = "";
	return go(q);
}

static int null_empty_path(struct question *q)
{
	if (q->call != CALL_FSTAT && !q->path && q->flags & AT_EMPTY_PATH) {
		errno = EFAULT;
		return -1;
	}
	return go(q);
}

static int any_flag(struct question *q)
{
	q->flags &= AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH | AT_NO_AUTOMOUNT;
	return go(q);
}

static int late_flag(struct question *q)
{
	int flags = q->flags;

	if (any_flag(q))
		return -1;
	q->flags = flags;
	return go(q);
}

static int negative_is_0(struct question *q)
{
	if (q->fd < 0 && q->fd != AT_FDCWD)
		q->fd = 0;
	return go(q);
}

static int cwd_is_open(struct question *q)
{
	if (q->call != CALL_FSTAT || q->fd != AT_FDCWD)
		return go(q);
	q->fd = open(".", O_RDONLY);
	return go(q);
}

static int null_before_fd(struct question *q)
{
	if (q->call == CALL_FSTAT && !q->buf) {
		errno = EFAULT;
		return -1;
	}
	return go(q);
}

static int no_overflow(struct question *q)
{
	int error = errno, r = go(q);

	if (!r || errno != EOVERFLOW)
		return r;
	memset(q->buf, 0, q->size);
	errno = error;
	return 0;
}

static int overflow_is_eio(struct question *q)
{
	int r = go(q);

	if (r && errno == EOVERFLOW)
		errno = EIO;
	return r;
}

static int lstat_is_stat(struct question *q)
{
	if (q->call == CALL_LSTAT)
		q->call = CALL_STAT;
	return go(q);
}

#define REFUSED(which, name) \
	static int name(struct question *q) \
	{ \
		if (q->call != (which)) \
			return go(q); \
		errno = ENOSYS; \
		return -1; \
	}
REFUSED(CALL_FSTAT, no_fstat)
REFUSED(CALL_STAT, no_stat)
REFUSED(CALL_LSTAT, no_lstat)
REFUSED(CALL_FSTATAT, no_fstatat)

static int no_x(struct question *q)
{
	if (!q->x)
		return go(q);
	errno = ENOSYS;
	return -1;
}

/* A struct that is not as the other families'. */
#define PLAIN(name, statement) \
	static int name(struct question *q) \
	{ \
		int r = go(q); \
		struct stat *s = q->buf; \
\
		if (!r && !q->x && q->size == sizeof *s) \
			statement; \
		return r; \
	}
PLAIN(plain_ino, s->st_ino ^= 1)
PLAIN(plain_atime, s->st_atim.tv_nsec ^= 1)
PLAIN(plain_mtime, s->st_mtim.tv_nsec ^= 1)

/* What is the libc's, and a check of its own. */
int __real_futimens(int, const struct timespec[2]);
int __wrap_futimens(int, const struct timespec[2]);
int __wrap_futimens(int fd, const struct timespec t[2])
{
	if (!mutant || strcmp(mutant->name, "futimens is EPERM"))
		return __real_futimens(fd, t);
	errno = EPERM;
	return -1;
}

#define MEMBER(name, change) \
	{ \
		name, change, 0, 0, NULL, NULL \
	}
#define ERROR(error) \
	{ #error " is EIO", NULL, error, EIO, NULL, NULL }, \
	{ \
#error " is a success", NULL, error, 0, NULL, NULL \
	}
#define ASK(name, ask) \
	{ \
		name, NULL, 0, 0, ask, NULL \
	}
#define FRONT(name, front) \
	{ \
		name, NULL, 0, 0, NULL, front \
	}

static const struct mutant mutants[] = {
	MEMBER("dev is another", change_dev),
	MEMBER("ino is another", change_ino),
	MEMBER("ino is always 1", one_ino),
	MEMBER("type is another", change_type),
	MEMBER("type is none", no_type),
	MEMBER("mode has another bit", change_mode),
	MEMBER("mode has no bits", no_bits),
	MEMBER("mode has S_ISUID", more_bits),
	MEMBER("nlink is one more", change_nlink),
	MEMBER("nlink is 0", no_nlink),
	MEMBER("uid is another", change_uid),
	MEMBER("gid is another", change_gid),
	MEMBER("rdev is another", change_rdev),
	MEMBER("rdev has 16 bits", narrow_rdev),
	MEMBER("size is one more", change_size),
	MEMBER("size has 32 bits", narrow_size),
	MEMBER("size of a link is 0", no_link_size),
	MEMBER("blksize is one more", change_blksize),
	MEMBER("blksize is 0", no_blksize),
	MEMBER("blocks is one more", change_blocks),
	MEMBER("blocks is 0", no_blocks),
	MEMBER("blocks counts holes", sized_blocks),
	MEMBER("blocks is -1", negative_blocks),
	MEMBER("atime a second later", change_atime),
	MEMBER("atime without nanoseconds", short_atime),
	MEMBER("atime has 32 bits", narrow_atime),
	MEMBER("atime is mtime", atime_of_mtime),
	MEMBER("mtime a second later", change_mtime),
	MEMBER("mtime a day later", shift_mtime),
	MEMBER("mtime without nanoseconds", short_mtime),
	MEMBER("mtime with 10^9 nanoseconds", odd_mtime),
	MEMBER("mtime has 32 bits", narrow_mtime),
	MEMBER("mtime is ctime", mtime_of_ctime),
	MEMBER("ctime a minute later", change_ctime),
	MEMBER("ctime without nanoseconds", short_ctime),
	MEMBER("ctime is mtime", ctime_of_mtime),
	MEMBER("btime a minute later", change_btime),
	MEMBER("btime with 10^9 nanoseconds", odd_btime),
	MEMBER("btime is not known", unknown_btime),
	MEMBER("known has a bit without a name", more_known),
	MEMBER("known is 0", no_known),
	ERROR(EBADF),
	ERROR(ENOENT),
	ERROR(ENOTDIR),
	ERROR(ELOOP),
	ERROR(ENAMETOOLONG),
	ERROR(EACCES),
	ERROR(EFAULT),
	{ "ENOENT is ENOTDIR", NULL, ENOENT, ENOTDIR, NULL, NULL },
	{ "ENOTDIR is ENOENT", NULL, ENOTDIR, ENOENT, NULL, NULL },
	ASK("no link is followed", no_follow),
	ASK("each link is followed", follow),
	ASK("a link before a slash is not followed", slash_stays),
	ASK("fd of a directory is not looked at", no_dirfd),
	ASK("AT_FDCWD is the root", root_dirfd),
	ASK("fd is looked at for an absolute path", looks_at_dirfd),
	ASK("an absolute path is relative", relative),
	ASK("the root is ENOENT", no_root),
	ASK("the root's dot-dot is ENOENT", no_root_parent),
	ASK("a slash behind is dropped", no_slash),
	ASK("two slashes are ENOENT", no_slashes),
	ASK("dot is ENOENT", no_dot),
	ASK("dot-dot is ENOENT", no_dot_dot),
	ASK("an empty path is dot", empty_is_dot),
	ASK("AT_EMPTY_PATH is dropped", no_empty_path),
	ASK("AT_EMPTY_PATH without a descriptor is EBADF", no_empty_cwd),
	ASK("AT_NO_AUTOMOUNT is EINVAL", no_automount),
	ASK("a name of NAME_MAX is too long", short_names),
	ASK("a path of PATH_MAX - 2 is too long", short_paths),
	ASK("a path of PATH_MAX is not too long", long_paths),
	ASK("O_SEARCH does not search", no_o_path),
	ASK("a file is to be readable", must_be_readable),
	ASK("seven links are a loop", short_chains),
	FRONT("errno is set to 0", sets_errno),
	FRONT("a success is 1", returns_one),
	FRONT("the last byte is left", leaves_padding),
	FRONT("a failure writes", changes_struct),
	FRONT("a byte behind is written", writes_behind),
	FRONT("NULL as struct is a success", null_buf),
	FRONT("NULL as struct is a signal", null_buf_crashes),
	FRONT("NULL as path is empty", null_path),
	FRONT("NULL with AT_EMPTY_PATH is EFAULT", null_empty_path),
	FRONT("EFAULT comes before EBADF", null_before_fd),
	FRONT("no flag is unknown", any_flag),
	FRONT("an unknown flag comes after the path", late_flag),
	FRONT("a negative descriptor is 0", negative_is_0),
	FRONT("AT_FDCWD is open", cwd_is_open),
	FRONT("EOVERFLOW is a success", no_overflow),
	FRONT("EOVERFLOW is EIO", overflow_is_eio),
	FRONT("lstat is stat", lstat_is_stat),
	FRONT("fstat is ENOSYS", no_fstat),
	FRONT("stat is ENOSYS", no_stat),
	FRONT("lstat is ENOSYS", no_lstat),
	FRONT("fstatat is ENOSYS", no_fstatat),
	FRONT("the x family is ENOSYS", no_x),
	FRONT("struct stat has another ino", plain_ino),
	FRONT("struct stat has another atim", plain_atime),
	FRONT("struct stat has another mtim", plain_mtime),
	FRONT("futimens is EPERM", NULL),
};
#define N_MUTANTS (sizeof mutants / sizeof *mutants)

static int asked(enum fake_number n, struct fake_call *c)
{
	return n == FAKE_FSTATAT && mutant->ask ? mutant->ask(c) : 0;
}

static int answered(enum fake_number n, int r, struct kstat *k)
{
	if (!(n == FAKE_FSTAT ? by_fd : by_path))
		return r;
	if (r && r == -mutant->from) {
		memset(k, 0, sizeof *k);
		return -mutant->to;
	}
	if (!r && mutant->change)
		mutant->change(k);
	return r;
}

/* Each public function of a family. */
#define OF(call, suffix, fd, path, buf, flags) \
	(struct question) \
	{ \
		call, sizeof(#suffix) > 1 && strchr(#suffix, 'x'), fd, path, \
			buf, flags, sizeof(struct stat##suffix), real##suffix \
	}
#define FAMILY(suffix) \
	int __real___overstat_fstat##suffix(int, void *); \
	int __real___overstat_stat##suffix(const char *, void *); \
	int __real___overstat_lstat##suffix(const char *, void *); \
	int __real___overstat_fstatat##suffix(int, const char *, void *, int); \
	int __wrap___overstat_fstat##suffix(int, void *); \
	int __wrap___overstat_stat##suffix(const char *, void *); \
	int __wrap___overstat_lstat##suffix(const char *, void *); \
	int __wrap___overstat_fstatat##suffix(int, const char *, void *, int); \
	static int real##suffix(const struct question *q) \
	{ \
		switch (q->call) { \
		case CALL_FSTAT: \
			return __real___overstat_fstat##suffix(q->fd, q->buf); \
		case CALL_STAT: \
			return __real___overstat_stat##suffix( \
				q->path, q->buf); \
		case CALL_LSTAT: \
			return __real___overstat_lstat##suffix( \
				q->path, q->buf); \
		default: \
			return __real___overstat_fstatat##suffix( \
				q->fd, q->path, q->buf, q->flags); \
		} \
	} \
	int __wrap___overstat_fstat##suffix(int fd, void *buf) \
	{ \
		return put(OF(CALL_FSTAT, suffix, fd, NULL, buf, 0)); \
	} \
	int __wrap___overstat_stat##suffix(const char *path, void *buf) \
	{ \
		return put(OF(CALL_STAT, suffix, AT_FDCWD, path, buf, 0)); \
	} \
	int __wrap___overstat_lstat##suffix(const char *path, void *buf) \
	{ \
		return put(OF(CALL_LSTAT, suffix, AT_FDCWD, path, buf, 0)); \
	} \
	int __wrap___overstat_fstatat##suffix( \
		int fd, const char *path, void *buf, int flags) \
	{ \
		return put(OF(CALL_FSTATAT, suffix, fd, path, buf, flags)); \
	}

static int put(struct question q)
{
	return mutant && mutant->front ? mutant->front(&q) : q.real(&q);
}

#if __SIZEOF_POINTER__ == 4
FAMILY(64)
FAMILY(x)
#endif
FAMILY()
FAMILY(64x)

/* NAME, or fstat: NAME, or paths: NAME */
__attribute__((__constructor__)) static void choose(void)
{
	const char *name = getenv("OVERSTAT_MUTANT");
	size_t i;

	if (!name || !*name)
		return;
	if (!strcmp(name, "list")) {
		for (i = 0; i < N_MUTANTS; i++) {
			puts(mutants[i].name);
			if (mutants[i].change)
				printf("fstat: %s\npaths: %s\n",
					mutants[i].name, mutants[i].name);
		}
		exit(0);
	}
	by_fd = strncmp(name, "paths: ", 7) != 0;
	by_path = strncmp(name, "fstat: ", 7) != 0;
	if (!by_fd || !by_path)
		name += 7;
	for (i = 0; i < N_MUTANTS; i++)
		if (!strcmp(mutants[i].name, name))
			mutant = &mutants[i];
	if (!mutant) {
		fprintf(stderr, "no mutant '%s'\n", name);
		exit(2);
	}
	__overstat_fake.ask = asked;
	__overstat_fake.answer = answered;
	/* A program that never ends has seen it. */
	alarm(60);
}
