/* SPDX-License-Identifier: MIT */
/* odd DIR MAJOR:MINOR: all functions on the files of an oddfs on DIR, a file
 * system on that device. What a file is asked to be, all must say that it is. */
#include "all.h"
#include <sys/sysmacros.h>
#include <sys/time.h>
#include <signal.h>
#include <unistd.h>

static const char *dir;
static dev_t dev;

static struct seen plain(void)
{
	struct seen s = { .dev = dev,
		.mode = S_IFREG | 0640,
		.ino = 77,
		.nlink = 3,
		.uid = 1001,
		.gid = 1002,
		.size = 12345,
		.blksize = 4096,
		.blocks = 31,
		.atim = { 1000000001, 1 },
		.mtim = { 1000000002, 22 },
		.ctim = { 1000000003, 333 },
		.known = 0x7fff & ~ST_KNOWN_BIRTHTIME };

	return s;
}

/* The name of the file that is what s says. */
static void name_of(const struct seen *s, char name[4096])
{
	snprintf(name, 4096,
		"%s/+atime=%jd.%09ld,mtime=%jd.%09ld,ctime=%jd.%09ld/"
		"mode=%#o,ino=%ju,nlink=%ju,uid=%u,gid=%u,size=%jd,"
		"blksize=%jd,blocks=%ju,rdev=%u:%u",
		dir, (intmax_t)s->atim.sec, s->atim.nsec, (intmax_t)s->mtim.sec,
		s->mtim.nsec, (intmax_t)s->ctim.sec, s->ctim.nsec, s->mode,
		(uintmax_t)s->ino, (uintmax_t)s->nlink, s->uid, s->gid,
		(intmax_t)s->size, (intmax_t)s->blksize, (uintmax_t)s->blocks,
		major((dev_t)s->rdev), minor((dev_t)s->rdev));
}

static int path_only(const char *path)
{
	int fd = open(path, O_PATH | O_NOFOLLOW);

	must(fd >= 0);
	return fd;
}

static void check(const char *what, const struct seen *want)
{
	char path[4096], name[128];
	int fd;

	name_of(want, path);
	fd = path_only(path);
	all(what, BY_FD | BY_PATH | PLAIN | X, fd, path, want, 0);
	close(fd);
	if (S_ISREG(want->mode) || S_ISDIR(want->mode)) {
		fd = open(path, O_RDONLY);
		must(fd >= 0);
		snprintf(name, sizeof name, "%s, opened", what);
		all(name, BY_FD | PLAIN | X, fd, path, want, 0);
		close(fd);
	}
}

static void check_members(void)
{
	static const uint64_t size[] = { 0, 1, 0x7fffffff, 0x80000000,
		0xffffffff, 0x100000000, 0x20000000000000, INT64_MAX };
	static const uint64_t ino[] = { 1, 0xffff, 0x7fffffff, 0x80000000,
		0xffffffff, 0x100000000, 0x100000001, INT64_MAX,
		(uint64_t)1 << 63, UINT64_MAX };
	static const uint64_t nlink[] = { 0, 1, 65535, 65536, 70000, 0x7fffffff,
		0x80000000, 0xffffffff };
	static const uint64_t id[] = { 0, 65535, 65536, 0x7fffffff, 0x80000000,
		0xfffffffe };
	static const uint64_t blksize[] = { 512, 4096, 131072, 0x40000000,
		0x80000000 };
	static const uint64_t blocks[] = { 0, 0x7fffffff, 0x80000000,
		0x100000000, INT64_MAX };
	static const uint64_t seconds[] = { 0, (uint64_t)-1, (uint64_t)-2,
		0x7fffffff, 0x80000000, 0xffffffff, 0x100000000, 0x200000000,
		(uint64_t)INT32_MIN, (uint64_t)INT32_MIN - 1, INT64_MAX,
		(uint64_t)INT64_MIN };
	static const uint64_t nanoseconds[] = { 0, 1, 999999999 };
	static const uint64_t mode[] = { S_IFREG, S_IFREG | 07777, S_IFDIR,
		S_IFDIR | 07777, S_IFIFO | 0600, S_IFSOCK | 0777,
		S_IFCHR | 0666, S_IFBLK | 0660 };
	struct seen want;
	char what[64];
	size_t i;

#define VALUES(member, list) \
	for (i = 0; i < sizeof list / sizeof *list; i++) { \
		want = plain(); \
		want.member = (__typeof__(want.member))list[i]; \
		snprintf(what, sizeof what, "%s %jd", #member, \
			(intmax_t)list[i]); \
		check(what, &want); \
	}
	VALUES(size, size)
	VALUES(ino, ino)
	VALUES(nlink, nlink)
	VALUES(uid, id)
	VALUES(gid, id)
	VALUES(blksize, blksize)
	VALUES(blocks, blocks)
	VALUES(atim.sec, seconds)
	VALUES(mtim.sec, seconds)
	VALUES(ctim.sec, seconds)
	VALUES(atim.nsec, nanoseconds)
	VALUES(mtim.nsec, nanoseconds)
	VALUES(ctim.nsec, nanoseconds)
	VALUES(mode, mode)
}

static void check_devices(void)
{
	static const unsigned pairs[][2] = { { 0, 0 }, { 1, 3 }, { 255, 255 },
		{ 256, 256 }, { 4095, 1048575 } };
	struct seen want = plain();
	char what[64];
	size_t i;

	for (i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		want.rdev = makedev(pairs[i][0], pairs[i][1]);
		snprintf(what, sizeof what, "st_rdev %u:%u", pairs[i][0],
			pairs[i][1]);
		want.mode = S_IFBLK | 0600;
		check(what, &want);
		want.mode = S_IFCHR | 0600;
		check(what, &want);
	}
}

/* Everything as far out as it goes, at once. */
static void check_extremes(void)
{
	struct seen want = plain();

	want.ino = UINT64_MAX;
	want.nlink = 0xffffffff;
	want.blksize = 0x80000000;
	want.uid = want.gid = 0xfffffffe;
	want.size = want.blocks = INT64_MAX;
	want.atim = (struct moment){ INT64_MIN, 999999999 };
	want.mtim = (struct moment){ INT64_MAX, 999999999 };
	want.ctim = (struct moment){ -1, 999999999 };
	check("all extremes", &want);
}

static void check_link(void)
{
	const struct call *c;
	struct answer a;
	char path[4096];
	uint64_t ino;
	int fd;

	snprintf(path, sizeof path, "%s/mode=0120777,ino=78,link=ino=79", dir);
	fd = path_only(path);
	for (c = calls; c < calls + N_CALLS; c++) {
		ino = c->kind == STAT || c->kind == FSTATAT ? 79 : 78;
		ask(c, c->kind == FSTAT ? fd : AT_FDCWD, path, 0, &a);
		ok(!not_worked(&a) && a.seen.ino == ino &&
				S_ISLNK(a.seen.mode) == (ino == 78),
			"a link: %s: returned %d, st_ino %ju, st_mode %#o",
			c->name, a.result, (uintmax_t)a.seen.ino, a.seen.mode);
	}
	close(fd);
}

static void check_fails(
	const char *what, const char *path, int which, int error)
{
	int fd = -1;

	if (which & BY_FD) {
		fd = open(path, O_RDONLY);
		must(fd >= 0);
	}
	all(what, which, fd, path, NULL, error);
	close(fd);
}

/* st_blocks is signed. The kernel does not mind; ours to say so. */
static void check_overflow(void)
{
	struct seen want = plain();
	char path[4096];

	want.blocks = INT64_MIN;
	name_of(&want, path);
	check_fails("st_blocks 2^63", path, BY_FD | BY_PATH | X, EOVERFLOW);
}

static void check_errors(void)
{
	static const int list[] = { EACCES, EINTR, EIO, ELOOP, ENOLINK, ENOMEM,
		ENOSYS, EOVERFLOW, EPERM, ESTALE };
	char path[4096];
	size_t i;

	for (i = 0; i < sizeof list / sizeof *list; i++) {
		snprintf(path, sizeof path, "%s/error=%s", dir,
			errno_name(list[i]));
		check_fails("status fails", path, BY_FD | BY_PATH | PLAIN | X,
			list[i]);
		snprintf(path, sizeof path, "%s/lookup=%s", dir,
			errno_name(list[i]));
		check_fails("lookup fails", path, BY_PATH | PLAIN | X, list[i]);
	}
	/* The kernel takes a size that off_t has not for a broken server. */
	snprintf(path, sizeof path, "%s/size=9223372036854775808", dir);
	check_fails("st_size 2^63", path, BY_PATH | PLAIN | X, EIO);
}

static void noted(int sig)
{
	(void)sig;
}

/* A server that does not answer, and a signal. */
static void check_interrupted(void)
{
	struct sigaction act = { .sa_handler = noted };
	struct itimerval soon = { { 0, 5000 }, { 0, 5000 } }, off = { 0 };
	char path[4096];

	snprintf(path, sizeof path, "%s/error=never", dir);
	sigaction(SIGALRM, &act, NULL);
	setitimer(ITIMER_REAL, &soon, NULL);
	check_fails("a signal while it waits", path,
		BY_FD | BY_PATH | PLAIN | X, EINTR);
	setitimer(ITIMER_REAL, &off, NULL);
}

int main(int argc, char **argv)
{
	unsigned major, minor;

	if (argc != 3 || sscanf(argv[2], "%u:%u", &major, &minor) != 2) {
		ok(0, "odd: usage: odd DIR MAJOR:MINOR");
		return done();
	}
	dir = argv[1];
	dev = makedev(major, minor);
	check_members();
	check_devices();
	check_extremes();
	check_link();
	check_overflow();
	check_errors();
	check_interrupted();
	return done();
}
