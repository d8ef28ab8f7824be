/* SPDX-License-Identifier: MIT */
/* The library as it is installed, on the real system: each of the sixteen
 * functions against the raw statx. */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/fdstat.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <unistd.h>
#include "unit.h"
#include "variants.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define MARK 12345 /* no errno */
#define ROOM 256 /* bytes, more than any of the structs */

enum function {
	FSTAT,
	STAT,
	LSTAT,
	FSTATAT,
	FSTATAT_NOFOLLOW,
	FSTATAT_EMPTY,
	FUNCTIONS
};

static const char *const names[FUNCTIONS] = { "fstat", "stat", "lstat",
	"fstatat", "fstatat_nofollow", "fstatat_empty" };
#define VARIANT(i) (&variants[(i) / FUNCTIONS])
#define FUNCTION(i) ((enum function)((i) % FUNCTIONS))

/* path, and fd of the same; for the last a descriptor alone. */
static int call(int i, int fd, const char *path, void *buf)
{
	switch (FUNCTION(i)) {
	case FSTAT:
		return VARIANT(i)->fstat(fd, buf);
	case STAT:
		return VARIANT(i)->stat(path, buf);
	case LSTAT:
		return VARIANT(i)->lstat(path, buf);
	case FSTATAT:
		return VARIANT(i)->fstatat(AT_FDCWD, path, buf, 0);
	case FSTATAT_NOFOLLOW:
		return VARIANT(i)->fstatat(
			AT_FDCWD, path, buf, AT_SYMLINK_NOFOLLOW);
	case FSTATAT_EMPTY:
		return VARIANT(i)->fstatat(fd, NULL, buf, AT_EMPTY_PATH);
	default:
		return -2;
	}
}

static int is_of_a_descriptor(int i)
{
	return FUNCTION(i) == FSTAT || FUNCTION(i) == FSTATAT_EMPTY;
}

/* A directory with one file of each kind; the tests run in it. */
static const char *const files[] = { "file", "directory", "link", "dangling",
	"fifo", "socket", "/dev/null", "/dev/tty", "sparse", "early", "late" };
static char directory[] = "/tmp/overstat-XXXXXX";

static void make_file(const char *name, off_t size, int64_t mtime)
{
	struct timespec t[2] = { { mtime, 999999999 }, { mtime, 1 } };
	int fd = open(name, O_RDWR | O_CREAT | O_EXCL, 0640);

	ck_assert(fd >= 0 && !ftruncate(fd, size) && !futimens(fd, t));
	close(fd);
}

static void setup(void)
{
	ck_assert(mkdtemp(directory) && !chdir(directory));
	make_file("file", 5, 1000000000);
	make_file("sparse", 5000000000, 1000000000);
	make_file("early", 0, -2);
	make_file("late", 0, 0x123456789);
	ck_assert(!mkdir("directory", 0711) && !symlink("file", "link") &&
		!symlink("nosuch", "dangling") && !mkfifo("fifo", 0600) &&
		!mknod("socket", S_IFSOCK | 0600, 0));
}

static void teardown(void)
{
	size_t i;

	for (i = 0; i < COUNT(files); i++)
		if (*files[i] != '/')
			remove(files[i]);
	rmdir(directory);
}

/* What the kernel says of a file. */
static void told_of(
	const struct __overstat_libc_statx *k, int x, struct wide *w)
{
	memset(w, 0, sizeof *w);
	w->dev = makedev(k->stx_dev_major, k->stx_dev_minor);
	w->ino = k->stx_ino;
	w->mode = k->stx_mode;
	w->nlink = k->stx_nlink;
	w->uid = k->stx_uid;
	w->gid = k->stx_gid;
	w->rdev = makedev(k->stx_rdev_major, k->stx_rdev_minor);
	w->size = (int64_t)k->stx_size;
	w->blksize = k->stx_blksize;
	w->blocks = (int64_t)k->stx_blocks;
#define TOLD_TIME(m) \
	(w->m.sec = k->stx_##m.tv_sec, w->m.nsec = k->stx_##m.tv_nsec)
	TOLD_TIME(atime);
	TOLD_TIME(mtime);
	TOLD_TIME(ctime);
	if (!x)
		return;
	w->known = (k->stx_mask & 0xfff) | 0x7000;
	if (k->stx_mask & 0x800)
		TOLD_TIME(btime);
}

/* Whether the variant's struct has room for it. */
static int fits(int i, const struct wide *w)
{
	struct wide g;

	VARIANT(i)->greatest(&g);
#define FITS_TIME(m) (w->m.sec <= g.m.sec && w->m.sec >= ~g.m.sec)
	return w->dev <= g.dev && w->ino <= g.ino && w->mode <= g.mode &&
		w->nlink <= g.nlink && w->uid <= g.uid && w->gid <= g.gid &&
		w->rdev <= g.rdev && w->size <= g.size &&
		w->blksize <= g.blksize && w->blocks <= g.blocks &&
		FITS_TIME(atime) && FITS_TIME(mtime) && FITS_TIME(ctime);
}

static void same(
	const char *file, const char *member, int64_t seen, int64_t expected)
{
	WANT(seen == expected, "%s: %s is 0x%" PRIx64 ", expected 0x%" PRIx64,
		file, member, seen, expected);
}

static void same_as_the_kernel(
	const char *file, int i, const void *buf, const struct wide *told)
{
	struct wide w;

	VARIANT(i)->read(buf, &w);
#define SAME(m) same(file, #m, (int64_t)w.m, (int64_t)told->m)
#define SAME_TIME(m) (SAME(m.sec), SAME(m.nsec))
	SAME(dev);
	SAME(ino);
	SAME(mode);
	SAME(nlink);
	SAME(uid);
	SAME(gid);
	SAME(rdev);
	SAME(size);
	SAME(blksize);
	SAME(blocks);
	SAME_TIME(atime);
	SAME_TIME(mtime);
	SAME_TIME(ctime);
	SAME(known);
	if (told->known & 0x800)
		SAME_TIME(btime);
}

START_TEST(answer_is_the_kernel_s)
{
	int nofollow =
		FUNCTION(_i) == LSTAT || FUNCTION(_i) == FSTATAT_NOFOLLOW;
	size_t size = VARIANT(_i)->size, f;

	for (f = 0; f < COUNT(files); f++) {
		unsigned char buf[ROOM], again[ROOM], pattern[ROOM];
		struct __overstat_libc_statx k;
		struct wide told;
		long raw;
		int fd = -1, r, e;

		if (is_of_a_descriptor(_i)) {
			/* Of a link itself, and without a terminal. */
			fd = open(files[f], O_PATH | O_NOFOLLOW);
			ck_assert_int_ge(fd, 0);
			raw = syscall(
				SYS_statx, fd, "", AT_EMPTY_PATH, 0xfff, &k);
		} else {
			raw = syscall(SYS_statx, AT_FDCWD, files[f],
				nofollow ? AT_SYMLINK_NOFOLLOW : 0, 0xfff, &k);
		}
		memset(buf, 0xcc, ROOM);
		memset(pattern, 0xcc, ROOM);
		errno = MARK;
		r = call(_i, fd, files[f], buf);
		e = errno;
		if (raw) {
			WANT(r == -1 && e == ENOENT &&
					!memcmp(buf, pattern, ROOM),
				"%s: %d, errno %d", files[f], r, e);
			continue;
		}
		told_of(&k, VARIANT(_i)->x, &told);
		if (!fits(_i, &told)) {
			WANT(r == -1 && e == EOVERFLOW &&
					!memcmp(buf, pattern, ROOM),
				"%s: %d, errno %d, expected EOVERFLOW",
				files[f], r, e);
			if (fd >= 0)
				close(fd);
			continue;
		}
		WANT(r == 0 && e == MARK, "%s: %d, errno %d", files[f], r, e);
		same_as_the_kernel(files[f], _i, buf, &told);
		memset(again, 0x33, ROOM);
		r = call(_i, fd, files[f], again);
		WANT(r == 0 && !memcmp(buf, again, size),
			"%s: bytes are left undefined", files[f]);
		WANT(!memcmp(buf + size, pattern + size, ROOM - size),
			"%s: bytes behind the struct were written", files[f]);
		if (fd >= 0)
			close(fd);
	}
}
END_TEST

static void fails(int i, int error, int fd, const char *path, int null_buf)
{
	unsigned char buf[ROOM], pattern[ROOM];
	int r;

	memset(buf, 0xcc, ROOM);
	memset(pattern, 0xcc, ROOM);
	errno = MARK;
	r = call(i, fd, path, null_buf ? NULL : buf);
	WANT(r == -1 && errno == error,
		"(%d, %s, %s): %d, errno %d, expected %d", fd,
		path ? path : "NULL", null_buf ? "NULL" : "buf", r, errno,
		error);
	WANT(!memcmp(buf, pattern, ROOM), "the buffer was written");
}

START_TEST(errors_are_those_of_the_design)
{
	static char component[300];
	char loop[] = "loop";
	int fd = open("file", O_RDONLY);

	ck_assert_int_ge(fd, 0);
	if (is_of_a_descriptor(_i)) {
		fails(_i, EFAULT, fd, NULL, 1);
		close(fd);
		fails(_i, EBADF, fd, NULL, 0);
		fails(_i, EBADF, -1, NULL, 0);
		/* AT_FDCWD is no descriptor of fstat. */
		if (FUNCTION(_i) == FSTAT)
			fails(_i, EBADF, AT_FDCWD, NULL, 0);
		return;
	}
	close(fd);
	memset(component, 'x', 256);
	ck_assert_int_eq(symlink(loop, loop), 0);
	fails(_i, EFAULT, 0, NULL, 0);
	fails(_i, EFAULT, 0, "file", 1);
	fails(_i, ENOENT, 0, "", 0);
	fails(_i, ENOENT, 0, "nosuch", 0);
	fails(_i, ENOENT, 0, "dangling/", 0);
	fails(_i, ENOTDIR, 0, "file/", 0);
	fails(_i, ENOTDIR, 0, "link/", 0);
	fails(_i, ENOTDIR, 0, "file/x", 0);
	fails(_i, ELOOP, 0, "loop/", 0);
	fails(_i, ENAMETOOLONG, 0, component, 0);
	remove(loop);
}
END_TEST

START_TEST(fstatat_with_a_bad_flag)
{
	unsigned char buf[ROOM];
	int v;

	for (v = 0; v < VARIANTS; v++) {
		errno = MARK;
		ck_assert_int_eq(
			variants[v].fstatat(-1, NULL, buf, AT_EACCESS), -1);
		ck_assert_int_eq(errno, EINVAL);
	}
}
END_TEST

START_TEST(sync_of_each_kind)
{
	static const struct {
		int (*sync)(int);
	} f[] = { { fsync }, { fdatasync } };
	int fd = open("file", O_RDONLY), dir = open("directory", O_RDONLY);
	int pair[2], pipes[2];
	size_t i;

	ck_assert(fd >= 0 && dir >= 0 && !pipe(pipes) &&
		!socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
	for (i = 0; i < COUNT(f); i++) {
		errno = MARK;
		ck_assert_int_eq(f[i].sync(fd), 0);
		ck_assert_int_eq(f[i].sync(dir), 0);
		ck_assert_int_eq(errno, MARK);
		ck_assert_int_eq(f[i].sync(pipes[0]), -1);
		ck_assert_int_eq(errno, EINVAL);
		ck_assert_int_eq(f[i].sync(pair[0]), -1);
		ck_assert_int_eq(errno, EINVAL);
		ck_assert_int_eq(f[i].sync(-1), -1);
		ck_assert_int_eq(errno, EBADF);
	}
}
END_TEST

START_TEST(fd_functions_of_each_kind)
{
	int pair[2], pipes[2];
	struct {
		int fd;
		uint8_t type;
		int sync;
	} c[6];
	struct fdstat st;
	size_t i;

	ck_assert(!pipe(pipes) && !socketpair(AF_UNIX, SOCK_DGRAM, 0, pair));
	c[0].fd = open("file", O_RDONLY);
	c[0].type = FILETYPE_REGULAR_FILE;
	c[0].sync = 0;
	c[1].fd = open("directory", O_RDONLY);
	c[1].type = FILETYPE_DIRECTORY;
	c[1].sync = EISDIR;
	c[2].fd = open("/dev/null", O_RDWR);
	c[2].type = FILETYPE_CHARACTER_DEVICE;
	c[2].sync = EINVAL;
	c[3].fd = pipes[1];
	c[3].type = FILETYPE_UNKNOWN;
	c[3].sync = EINVAL;
	c[4].fd = pair[0];
	c[4].type = FILETYPE_SOCKET_DGRAM;
	c[4].sync = EINVAL;
	c[5].fd = open("file", O_PATH);
	c[5].type = FILETYPE_REGULAR_FILE;
	c[5].sync = EACCES;
	errno = MARK;
	for (i = 0; i < COUNT(c); i++) {
		memset(&st, 0xcc, sizeof st);
		ck_assert_int_eq(fd_fdstat_get(c[i].fd, &st), 0);
		ck_assert_int_eq(st.fs_filetype, c[i].type);
		ck_assert_int_eq(st.fs_flags, 0);
		ck_assert_int_eq(fd_sync(c[i].fd), c[i].sync);
	}
	close(c[0].fd);
	ck_assert_int_eq(fd_fdstat_get(c[0].fd, &st), EBADF);
	ck_assert_int_eq(fd_sync(c[0].fd), EBADF);
	ck_assert_int_eq(errno, MARK);
}
END_TEST

int main(void)
{
	static char name[VARIANTS * FUNCTIONS][32];
	Suite *s = suite_create("real");
	TCase *c;
	int i;

	for (i = 0; i < VARIANTS * FUNCTIONS; i++) {
		snprintf(name[i], sizeof name[i], "%s%s%s", names[FUNCTION(i)],
			VARIANT(i)->suffix, mode);
		c = tcase_create(name[i]);
		tcase_add_checked_fixture(c, setup, teardown);
		tcase_add_loop_test(c, answer_is_the_kernel_s, i, i + 1);
		tcase_add_loop_test(
			c, errors_are_those_of_the_design, i, i + 1);
		suite_add_tcase(s, c);
	}
	/* The rest is the same in every mode. */
	if (*mode)
		return run(s);
	c = tcase_create("others");
	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_test(c, fstatat_with_a_bad_flag);
	tcase_add_test(c, sync_of_each_kind);
	tcase_add_test(c, fd_functions_of_each_kind);
	suite_add_tcase(s, c);
	return run(s);
}
